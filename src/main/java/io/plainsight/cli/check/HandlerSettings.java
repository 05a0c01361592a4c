package io.plainsight.cli.check;

import io.plainsight.check.source.Element;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.apache.ibatis.type.TypeHandler;
import org.apache.ibatis.type.TypeHandlerRegistry;
import org.apache.ibatis.type.TypeReference;
import org.jspecify.annotations.Nullable;

/** The type handlers of a configuration file: MyBatis' own as they are, the project's by something that stands for them. */
final class HandlerSettings {

    private static final String MYBATIS = "org.apache.ibatis.type.";

    private final TypeHandlerRegistry registry;
    private final Function<String, Optional<Class<?>>> types;

    /** @param types finds a class by its name or alias */
    HandlerSettings(TypeHandlerRegistry registry, Function<String, Optional<Class<?>>> types) {
        this.registry = registry;
        this.types = types;
    }

    /** A {@code typeHandler} element; without a class, or a type to read, it does nothing. */
    void add(Element element) {
        Optional<Class<?>> handler = types.apply(element.raw("handler"));
        Optional<Class<?>> type = element.attribute("javaType").flatMap(types);
        JdbcType jdbcType =
                element.attribute("jdbcType").flatMap(HandlerSettings::jdbcType).orElse(null);
        if (type.isPresent()) {
            register(type.get(), jdbcType, handler.orElse(OwnHandler.class));
        } else {
            handler.ifPresent(known -> add(known, jdbcType));
        }
    }

    private static Optional<JdbcType> jdbcType(String name) {
        return List.of(JdbcType.values()).stream()
                .filter(type -> type.name().equals(name))
                .findFirst();
    }

    /** One of a package; what is no handler does nothing. */
    void add(Class<?> type) {
        if (TypeHandler.class.isAssignableFrom(type)
                && !type.isInterface()
                && !Modifier.isAbstract(type.getModifiers())) {
            add(type, null);
        }
    }

    private void add(Class<?> handler, @Nullable JdbcType jdbcType) {
        MappedTypes mapped = handler.getAnnotation(MappedTypes.class);
        if (mapped == null) {
            read(handler).ifPresent(type -> register(type, jdbcType, handler));
            return;
        }
        for (Class<?> type : mapped.value()) {
            register(type, jdbcType, handler);
        }
    }

    /** The type argument by which MyBatis knows what a handler reads. */
    private static Optional<Class<?>> read(Class<?> handler) {
        for (Class<?> level = handler; level != null && level != TypeReference.class; level = level.getSuperclass()) {
            if (level.getGenericSuperclass() instanceof ParameterizedType parameterized) {
                Type argument = parameterized.getActualTypeArguments()[0];
                Type raw = argument instanceof ParameterizedType generic ? generic.getRawType() : argument;
                return raw instanceof Class<?> type ? Optional.of(type) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void register(Class<?> type, @Nullable JdbcType jdbcType, Class<?> handler) {
        registry.register(type, jdbcType, effective(handler));
    }

    /** A class that MyBatis may make an object of. */
    static Class<?> effective(Class<?> handler) {
        return handler.getName().startsWith(MYBATIS) ? handler : OwnHandler.class;
    }
}
