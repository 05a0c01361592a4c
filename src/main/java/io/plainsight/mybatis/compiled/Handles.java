package io.plainsight.mybatis.compiled;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.ibatis.reflection.invoker.GetFieldInvoker;
import org.apache.ibatis.reflection.invoker.Invoker;
import org.apache.ibatis.reflection.invoker.MethodInvoker;
import org.apache.ibatis.reflection.invoker.SetFieldInvoker;
import org.apache.ibatis.reflection.property.PropertyNamer;
import org.jspecify.annotations.Nullable;

/**
 * Method handles for what MyBatis would do by reflection, private members included. Null where there is none, or where
 * more than one method could be the one that MyBatis has chosen: then it is left to do it itself.
 */
final class Handles {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);
    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

    private Handles() {}

    /** {@code (Object target, Object value)void}. */
    static @Nullable MethodHandle setter(Class<?> type, String property, Invoker invoker) {
        try {
            if (invoker instanceof SetFieldInvoker) {
                Field field = field(type, property);
                return field == null ? null : LOOKUP.unreflectSetter(field).asType(SETTER);
            }
            Method method = invoker.getClass() == MethodInvoker.class
                    ? onlyMethod(
                            type,
                            candidate -> PropertyNamer.isSetter(candidate.getName())
                                    && List.of(candidate.getParameterTypes()).equals(List.of(invoker.getType()))
                                    && PropertyNamer.methodToProperty(candidate.getName())
                                            .equals(property))
                    : null;
            return method == null ? null : unreflected(method).asType(SETTER);
        } catch (IllegalAccessException | RuntimeException e) {
            return null; // strongly encapsulated, for instance
        }
    }

    /** {@code (Object target)Object}. */
    static @Nullable MethodHandle getter(Class<?> type, String property, Invoker invoker) {
        try {
            if (invoker instanceof GetFieldInvoker) {
                Field field = field(type, property);
                return field == null ? null : LOOKUP.unreflectGetter(field).asType(GETTER);
            }
            Method method = invoker.getClass() == MethodInvoker.class
                    ? onlyMethod(
                            type,
                            candidate -> PropertyNamer.isGetter(candidate.getName())
                                    && candidate.getParameterCount() == 0
                                    && candidate.getReturnType() == invoker.getType()
                                    && PropertyNamer.methodToProperty(candidate.getName())
                                            .equals(property))
                    : null;
            return method == null ? null : unreflected(method).asType(GETTER);
        } catch (IllegalAccessException | RuntimeException e) {
            return null;
        }
    }

    /** {@code (Object[] arguments)Object}; null arguments of primitive type are the caller's to keep away. */
    static @Nullable MethodHandle constructor(Class<?> type, List<Class<?>> parameterTypes) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameterTypes.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return LOOKUP.unreflectConstructor(constructor)
                    .asFixedArity()
                    .asSpreader(Object[].class, parameterTypes.size())
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    private static MethodHandle unreflected(Method method) throws IllegalAccessException {
        method.setAccessible(true);
        return LOOKUP.unreflect(method).asFixedArity();
    }

    /** The most derived one: that is what MyBatis takes. */
    private static @Nullable Field field(Class<?> type, String name) {
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            for (Field field : declaring.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return Modifier.isStatic(field.getModifiers()) ? null : field;
                }
            }
        }
        return null;
    }

    private static @Nullable Method onlyMethod(Class<?> type, Predicate<Method> wanted) {
        Map<String, Method> byName = new HashMap<>();
        for (Class<?> declaring = type;
                declaring != null && declaring != Object.class;
                declaring = declaring.getSuperclass()) {
            add(byName, declaring.getDeclaredMethods(), wanted);
            for (Class<?> implemented : declaring.getInterfaces()) {
                add(byName, implemented.getMethods(), wanted);
            }
        }
        Method only = byName.size() == 1 ? byName.values().iterator().next() : null;
        return only == null || Modifier.isStatic(only.getModifiers()) ? null : only;
    }

    private static void add(Map<String, Method> byName, Method[] methods, Predicate<Method> wanted) {
        for (Method method : methods) {
            if (!method.isBridge() && wanted.test(method)) {
                byName.putIfAbsent(method.getName(), method);
            }
        }
    }
}
