package io.plainsight.check.type;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether classes have the methods and fields that expressions name, as OGNL finds them. */
public final class Members {

    private static final List<Class<?>> COLLECTIONS = List.of(ArrayList.class, HashSet.class, LinkedHashMap.class);

    private Members() {}

    /** Whether an object of this type cannot have a method of so many arguments. */
    public static boolean lacksMethod(Class<?> type, String name, int arguments) {
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        Predicate<Method> fits = method -> method.getName().equals(name) && takes(method, arguments);
        if (boxed == Object.class) {
            return false;
        }
        // What is given is of a subclass, perhaps one that has it.
        boolean abstracted = boxed.isInterface() || Modifier.isAbstract(boxed.getModifiers()) && !boxed.isArray();
        if (abstracted && !isCollection(boxed)) {
            return false;
        }
        return methods(boxed).noneMatch(fits)
                && COLLECTIONS.stream()
                        .filter(boxed::isAssignableFrom)
                        .flatMap(Members::methods)
                        .noneMatch(fits);
    }

    private static boolean isCollection(Class<?> type) {
        return Set.of(Map.class, List.class, Set.class, java.util.Collection.class, Iterable.class)
                .contains(type);
    }

    /** Whether a class lacks a static method of so many arguments, or a static field if there are -1. */
    public static boolean lacksStatic(Class<?> type, String name, int arguments) {
        if (arguments < 0) {
            return !name.equals("class") && fields(type).noneMatch(name::equals);
        }
        return methods(type)
                .noneMatch(method -> Modifier.isStatic(method.getModifiers())
                        && method.getName().equals(name)
                        && takes(method, arguments));
    }

    private static boolean takes(Method method, int arguments) {
        int count = method.getParameterCount();
        return count == arguments || method.isVarArgs() && arguments >= count - 1;
    }

    private static Stream<Method> methods(Class<?> type) {
        return Stream.concat(
                Stream.of(type.getMethods()), hierarchy(type).flatMap(level -> Stream.of(level.getDeclaredMethods())));
    }

    private static Stream<String> fields(Class<?> type) {
        return Stream.concat(
                        Stream.of(type.getFields()),
                        hierarchy(type).flatMap(level -> Stream.of(level.getDeclaredFields())))
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(java.lang.reflect.Field::getName);
    }

    private static Stream<Class<?>> hierarchy(Class<?> type) {
        return Stream.<Class<?>>iterate(type, level -> level != null, Class::getSuperclass);
    }
}
