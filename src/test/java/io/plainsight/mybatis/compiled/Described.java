package io.plainsight.mybatis.compiled;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Objects as text: the class and every field of each, and which are one and the same. */
final class Described {

    private final StringBuilder text = new StringBuilder();
    private final Map<Object, Integer> seen = new IdentityHashMap<>();

    private Described() {}

    static String of(@Nullable Object object) {
        Described described = new Described();
        described.add(object);
        return described.text.toString();
    }

    /** An exception with its causes: their types and messages. Where a stack overflows is nobody's choice. */
    static String of(Throwable thrown) {
        StringBuilder chain = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StackOverflowError) {
                return "a stack overflow";
            }
            // Some messages end in the address of an object.
            chain.append(cause.getClass().getName())
                    .append(": ")
                    .append(String.valueOf(cause.getMessage()).replaceAll("@[0-9a-f]+", "@"))
                    .append('\n');
        }
        return chain.toString();
    }

    private void add(@Nullable Object object) {
        if (object instanceof Optional<?> optional) {
            text.append("optional ");
            add(optional.orElse(null));
            return;
        }
        if (object == null || object.getClass().getName().startsWith("java.") && !isContainer(object)) {
            text.append(object == null ? "" : object.getClass().getSimpleName() + " ")
                    .append(object);
            return;
        }
        if (object instanceof Enum<?>) {
            text.append(object);
            return;
        }
        Integer number = seen.get(object);
        if (number != null) {
            text.append('#').append(number);
            return;
        }
        seen.put(object, seen.size());
        text.append('#')
                .append(seen.get(object))
                .append(' ')
                .append(object.getClass().getSimpleName());
        if (object instanceof Collection<?> collection) {
            text.append('[');
            collection.forEach(element -> {
                add(element);
                text.append(", ");
            });
            text.append(']');
        } else if (object instanceof Map<?, ?> map) {
            text.append('{');
            map.forEach((key, value) -> {
                text.append(key).append('=');
                add(value);
                text.append(", ");
            });
            text.append('}');
        } else {
            addFields(object);
        }
    }

    private void addFields(Object object) {
        text.append('(');
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    text.append(field.getName()).append('=');
                    add(value(field, object));
                    text.append(", ");
                }
            }
        }
        text.append(')');
    }

    private static @Nullable Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isContainer(Object object) {
        return object instanceof Collection<?> || object instanceof Map<?, ?>;
    }
}
