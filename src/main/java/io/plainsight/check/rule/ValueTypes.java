package io.plainsight.check.rule;

import io.plainsight.check.finding.Findings;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.result.Mapping;
import io.plainsight.check.result.Mapping.Kind;
import io.plainsight.check.result.Shape;
import io.plainsight.check.type.Beans;
import io.plainsight.check.type.Property;
import io.plainsight.check.type.Types;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Whether something makes the value of one column that a property or an argument is, and makes no other. */
record ValueTypes(Project project, Findings findings) {

    void check(String id, Shape shape) {
        for (Mapping mapping : shape.mappings()) {
            boolean value = mapping.kind() == Kind.ID
                    || mapping.kind() == Kind.RESULT
                    || mapping.kind().isArgument();
            if (value && !mapping.joined() && mapping.select() == null && !mapping.open()) {
                Class<?> property = property(shape.type(), mapping.property());
                handler(id, mapping, property);
                if (property != null && !mapping.kind().isArgument()) {
                    made(id, mapping, property);
                }
            }
        }
    }

    private static @Nullable Class<?> property(@Nullable Class<?> owner, String path) {
        return owner != null && !path.isEmpty() && Beans.writable(owner, path) instanceof Property.Known known
                ? Beans.raw(known.type())
                : null;
    }

    private void handler(String id, Mapping mapping, @Nullable Class<?> property) {
        Class<?> read = mapping.javaType() == null ? property : mapping.javaType();
        Handlers handlers = new Handlers(project.configuration().getTypeHandlerRegistry());
        if (read != null
                && !mapping.handled()
                && handlers.lacks(read)
                && !project.types().mayHandle(read)) {
            findings.add(
                    Rule.UNKNOWN_TYPE_HANDLER,
                    mapping.place(),
                    id,
                    "'" + mapping.property() + "' is " + Article.of(read.getName())
                            + ", for which there is no type handler",
                    "write typeHandler=\"...\", or <association> or <collection> for an object of several columns");
        }
    }

    private void made(String id, Mapping mapping, Class<?> property) {
        Class<?> made = mapping.handled()
                ? mapping.handler() == null
                        ? null
                        : Types.handled(mapping.handler()).orElse(null)
                : mapping.javaType();
        if (made == null || fits(boxed(property), boxed(made))) {
            return;
        }
        // Setters widen primitive numbers, and refuse what is too wide only.
        if (!property.isPrimitive() || !Number.class.isAssignableFrom(boxed(made))) {
            findings.add(
                    Rule.RESULT_TYPE_MISMATCH,
                    mapping.place(),
                    id,
                    "the property '" + mapping.property() + "' is " + Article.of(property.getName())
                            + ", but the mapping makes " + made.getName(),
                    "make the two one type");
        }
    }

    /** Or may fit: a handler of a wider type may make the right ones. */
    private static boolean fits(Class<?> property, Class<?> made) {
        return property.isAssignableFrom(made) || made.isAssignableFrom(property);
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
