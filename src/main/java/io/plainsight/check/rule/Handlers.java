package io.plainsight.check.rule;

import java.time.Month;
import java.util.stream.Stream;
import org.apache.ibatis.type.EnumTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeException;
import org.apache.ibatis.type.TypeHandler;
import org.apache.ibatis.type.TypeHandlerRegistry;
import org.jspecify.annotations.Nullable;

/** Which type handler reads a Java type, as the project's configuration has them. */
record Handlers(TypeHandlerRegistry registry) {

    private static final String MYBATIS = "org.apache.ibatis.type.";

    /** Whether the project has a handler of its own for it, which may read any column. */
    boolean isOwn(Class<?> type, int jdbcType) {
        try {
            return Stream.of(registry.getTypeHandler(type), registry.getTypeHandler(type, JdbcType.forCode(jdbcType)))
                    .anyMatch(handler ->
                            handler != null && !handler.getClass().getName().startsWith(MYBATIS));
        } catch (TypeException | LinkageError e) {
            return true; // A class that it needs is not here.
        }
    }

    /** Whether MyBatis finds none, so that it refuses the type or passes over it. */
    boolean lacks(Class<?> type) {
        try {
            return type != Object.class && !type.isEnum() && !registry.hasTypeHandler(type);
        } catch (TypeException | LinkageError e) {
            return false; // A class that it needs is not here.
        }
    }

    boolean readsByName(Class<?> type) {
        return type.isEnum() && handler(type) instanceof EnumTypeHandler;
    }

    /** The type that MyBatis' own handler asks the driver for. */
    Class<?> read(Class<?> type) {
        return type == Month.class || type.isEnum() && !readsByName(type) ? short.class : type;
    }

    private @Nullable TypeHandler<?> handler(Class<?> type) {
        return registry.getTypeHandler(type);
    }
}
