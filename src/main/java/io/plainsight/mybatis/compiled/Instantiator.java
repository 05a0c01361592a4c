package io.plainsight.mybatis.compiled;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.ibatis.reflection.ReflectionException;
import org.apache.ibatis.reflection.factory.ObjectFactory;
import org.jspecify.annotations.Nullable;

/** Calls one constructor, as MyBatis' own object factory would, with its exceptions where that fails. */
record Instantiator(
        ObjectFactory factory,
        Class<?> type,
        List<Class<?>> parameterTypes,
        Class<?>[] boxed,
        @Nullable MethodHandle constructor) {

    /** @param type the class itself, not an interface that the factory would find a class for */
    static Instantiator of(ObjectFactory factory, Class<?> type, List<Class<?>> parameterTypes) {
        return new Instantiator(
                factory,
                type,
                parameterTypes,
                MethodType.methodType(void.class, parameterTypes).wrap().parameterArray(),
                Handles.constructor(type, parameterTypes));
    }

    Object create(@Nullable Object... arguments) {
        if (constructor == null || !fit(arguments)) {
            return factory.create(type, parameterTypes, Arrays.asList(arguments));
        }
        try {
            return constructor.invokeExact(arguments);
        } catch (Throwable thrown) {
            throw failure(new InvocationTargetException(thrown), arguments);
        }
    }

    private boolean fit(@Nullable Object[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            if (argument == null ? parameterTypes.get(i).isPrimitive() : !boxed[i].isInstance(argument)) {
                return false;
            }
        }
        return true;
    }

    private ReflectionException failure(Exception cause, @Nullable Object[] arguments) {
        String types = parameterTypes.stream().map(Class::getSimpleName).collect(Collectors.joining(","));
        String values = Arrays.stream(arguments).map(String::valueOf).collect(Collectors.joining(","));
        return new ReflectionException(
                "Error instantiating " + type + " with invalid types (" + types + ") or values (" + values
                        + "). Cause: " + cause,
                cause);
    }
}
