package io.plainsight.check.type;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.reflection.TypeParameterResolver;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

/** Which names a statement may use, by the rules by which MyBatis names parameters. */
public sealed interface Parameters {

    /** Looks a path up, such as {@code user.name}. */
    Property find(String path);

    /** Nobody can tell. */
    record Open(boolean map) implements Parameters {
        @Override
        public Property find(String path) {
            return Property.UNKNOWN;
        }
    }

    /** One value without a name of its own: every name means it. */
    record Single(Class<?> type) implements Parameters {
        @Override
        public Property find(String path) {
            return path.contains(".") ? Beans.readable(type, path) : new Property.Known(type);
        }
    }

    /** One object: its properties. */
    record Bean(Type type) implements Parameters {
        @Override
        public Property find(String path) {
            return Beans.readable(type, path);
        }
    }

    /** Several by name, perhaps none. */
    record Named(Map<String, Type> types) implements Parameters {
        @Override
        public Property find(String path) {
            String first = path.split("[.\\[]", 2)[0];
            Type type = types.get(first);
            if (type == null) {
                return new Property.Missing(first, "the method's parameters", List.copyOf(types.keySet()));
            }
            String rest = path.substring(first.length());
            return rest.isEmpty()
                    ? new Property.Known(type)
                    : Beans.readable(type, rest.startsWith(".") ? rest.substring(1) : rest);
        }
    }

    /** Those of a statement that has no interface. */
    static Parameters of(Class<?> type, Types types) {
        if (Beans.isOpen(type) || Beans.isCollection(type)) {
            return new Open(Map.class.isAssignableFrom(type));
        }
        return types.isSimple(type) ? new Single(type) : new Bean(type);
    }

    /** Those of a mapper method. */
    static Parameters of(MapperMethod mapperMethod, Types types) {
        Method method = mapperMethod.method();
        Type[] all = TypeParameterResolver.resolveParamTypes(method, mapperMethod.mapper());
        Map<String, Type> named = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        boolean annotated = false;
        for (int i = 0; i < all.length; i++) {
            Parameter parameter = method.getParameters()[i];
            Class<?> raw = Beans.raw(all[i]);
            if (RowBounds.class.isAssignableFrom(raw) || ResultHandler.class.isAssignableFrom(raw)) {
                continue;
            }
            Param param = parameter.getAnnotation(Param.class);
            annotated |= param != null;
            // Without -parameters in the compiler's arguments: arg0, arg1, as MyBatis sees them too.
            String name = param == null ? parameter.getName() : param.value();
            names.add(name);
            named.put(name, all[i]);
        }
        if (names.size() == 1 && !annotated) {
            Type only = named.get(names.get(0));
            Class<?> raw = Beans.raw(only);
            return Beans.isCollection(raw) ? new Named(collection(names.get(0), only, raw)) : single(only, raw, types);
        }
        for (int i = 0; i < names.size(); i++) {
            named.putIfAbsent("param" + (i + 1), named.get(names.get(i)));
        }
        return new Named(named);
    }

    private static Parameters single(Type only, Class<?> raw, Types types) {
        if (Beans.isOpen(raw)) {
            return new Open(Map.class.isAssignableFrom(raw));
        }
        return types.isSimple(raw) ? new Single(raw) : new Bean(only);
    }

    private static Map<String, Type> collection(String name, Type type, Class<?> raw) {
        Map<String, Type> named = new LinkedHashMap<>();
        named.put(name, type);
        if (raw.isArray()) {
            named.put("array", type);
        } else {
            named.put("collection", type);
            if (List.class.isAssignableFrom(raw)) {
                named.put("list", type);
            }
        }
        return named;
    }
}
