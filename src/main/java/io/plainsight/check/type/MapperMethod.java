package io.plainsight.check.type;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.MapKey;
import org.apache.ibatis.annotations.ResultType;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.reflection.TypeParameterResolver;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

/** A method of a mapper interface, as MyBatis reads its signature. */
public record MapperMethod(Class<?> mapper, Method method) {

    /** What one row becomes; empty where nothing is returned, or a Map that could be anything. */
    public Optional<Type> rowType() {
        Type type = TypeParameterResolver.resolveReturnType(method, mapper);
        Class<?> raw = Beans.raw(type);
        if (raw == void.class) {
            return Optional.ofNullable(method.getAnnotation(ResultType.class)).map(ResultType::value);
        }
        if (raw.isArray()) {
            return raw == byte[].class ? Optional.of(raw) : Beans.element(type);
        }
        if (Collection.class.isAssignableFrom(raw) || Cursor.class.isAssignableFrom(raw) || raw == Optional.class) {
            return argument(type, 0);
        }
        if (Map.class.isAssignableFrom(raw) && method.isAnnotationPresent(MapKey.class)) {
            return argument(type, 1);
        }
        return Optional.of(type);
    }

    /** The class of a returned Map's values, where it says one that is no plain value. */
    public Optional<Class<?>> mapValue() {
        Type type = TypeParameterResolver.resolveReturnType(method, mapper);
        return type instanceof ParameterizedType parameterized && parameterized.getActualTypeArguments().length == 2
                ? argument(type, 1).map(Beans::raw)
                : Optional.empty();
    }

    private static Optional<Type> argument(Type type, int index) {
        if (!(type instanceof ParameterizedType parameterized)) {
            return Optional.empty();
        }
        Type argument = parameterized.getActualTypeArguments()[index];
        return Optional.of(argument).filter(known -> Beans.raw(known) != Object.class);
    }

    public Class<?> returnType() {
        return Beans.raw(TypeParameterResolver.resolveReturnType(method, mapper));
    }

    public boolean takesRowBounds() {
        return Stream.of(method.getParameterTypes()).anyMatch(RowBounds.class::isAssignableFrom);
    }

    public boolean takesResultHandler() {
        return Stream.of(method.getParameterTypes()).anyMatch(ResultHandler.class::isAssignableFrom);
    }
}
