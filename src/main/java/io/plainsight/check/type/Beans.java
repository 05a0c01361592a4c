package io.plainsight.check.type;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.ibatis.reflection.DefaultReflectorFactory;
import org.apache.ibatis.reflection.ReflectionException;
import org.apache.ibatis.reflection.Reflector;
import org.apache.ibatis.reflection.TypeParameterResolver;
import org.apache.ibatis.reflection.property.PropertyTokenizer;

/** Properties of classes as MyBatis sees them: getters, setters, and fields where there are none. */
public final class Beans {

    private static final DefaultReflectorFactory REFLECTORS = new DefaultReflectorFactory();

    private Beans() {}

    /** A property that can be read, {@code a.b[0].c} too. */
    public static Property readable(Type type, String path) {
        return find(type, path, false);
    }

    /** A property that can be written; those on the way to it need only be readable. */
    public static Property writable(Type type, String path) {
        return find(type, path, true);
    }

    private static Property find(Type type, String path, boolean write) {
        Class<?> owner = raw(type);
        if (isOpen(owner)) {
            return Property.UNKNOWN;
        }
        PropertyTokenizer token = new PropertyTokenizer(path);
        if (token.getName().isEmpty()) {
            Type element = element(type).orElse(type);
            return token.hasNext() ? find(element, token.getChildren(), write) : new Property.Known(element);
        }
        Type found;
        try {
            Reflector reflector = REFLECTORS.findForClass(owner);
            // The name as it is written: beside the getter's XAxis, getXAxis() leaves a field xAxis to be found.
            String name = token.getName();
            boolean last = !token.hasNext();
            if (last && write ? !reflector.hasSetter(name) : !reflector.hasGetter(name)) {
                String[] others = write ? reflector.getSetablePropertyNames() : reflector.getGetablePropertyNames();
                return new Property.Missing(name, owner.getName(), List.of(others));
            }
            found = last && write
                    ? reflector.getSetterType(name)
                    : generic(type, owner, name, reflector.getGetterType(name));
        } catch (ReflectionException | LinkageError e) {
            return Property.UNKNOWN;
        }
        Type value = token.getIndex() == null ? found : element(found).orElse(Object.class);
        return token.hasNext() ? find(value, token.getChildren(), write) : new Property.Known(value);
    }

    /** With type arguments, where a getter or field declares them. */
    private static Type generic(Type type, Class<?> owner, String property, Class<?> erased) {
        String suffix = property.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + property.substring(1);
        for (Class<?> level = owner; level != null && level != Object.class; level = level.getSuperclass()) {
            for (String name : List.of("get" + suffix, property)) {
                try {
                    Type resolved = TypeParameterResolver.resolveReturnType(level.getDeclaredMethod(name), type);
                    return raw(resolved) == erased ? resolved : erased;
                } catch (NoSuchMethodException e) {
                    // A field, perhaps.
                }
            }
            try {
                Type resolved = TypeParameterResolver.resolveFieldType(level.getDeclaredField(property), type);
                return raw(resolved) == erased ? resolved : erased;
            } catch (NoSuchFieldException e) {
                // A superclass', perhaps.
            }
        }
        return erased;
    }

    /** Whether its properties are known to nobody before it runs; to OGNL, collections have some of their own. */
    public static boolean isOpen(Class<?> type) {
        return type == Object.class
                || type.isArray()
                || Iterable.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || type.isInterface() && !hasGetters(type);
    }

    private static boolean hasGetters(Class<?> type) {
        return Stream.of(type.getMethods()).anyMatch(method -> method.getParameterCount() == 0);
    }

    /** The elements' type of a collection or array, if it is one; Object where it does not say. */
    public static Optional<Type> element(Type type) {
        Class<?> raw = raw(type);
        if (raw.isArray()) {
            return Optional.of(
                    type instanceof GenericArrayType array ? array.getGenericComponentType() : raw.getComponentType());
        }
        if (!Iterable.class.isAssignableFrom(raw) && !Map.class.isAssignableFrom(raw)) {
            return Optional.empty();
        }
        Type[] arguments =
                type instanceof ParameterizedType parameterized ? parameterized.getActualTypeArguments() : new Type[0];
        return Optional.of(arguments.length == 0 ? Object.class : bound(arguments[arguments.length - 1]));
    }

    private static Type bound(Type type) {
        return type instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : type;
    }

    /** The class itself, Object for a type variable. */
    public static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return raw(parameterized.getRawType());
        }
        if (type instanceof GenericArrayType array) {
            return Array.newInstance(raw(array.getGenericComponentType()), 0).getClass();
        }
        return type instanceof WildcardType wildcard ? raw(wildcard.getUpperBounds()[0]) : Object.class;
    }

    /** Whether it holds several values. */
    public static boolean isCollection(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || type.isArray() && type != byte[].class;
    }
}
