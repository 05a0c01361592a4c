package io.plainsight.check.rule;

import io.plainsight.check.finding.Findings;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.result.Mapping;
import io.plainsight.check.result.Mapping.Kind;
import io.plainsight.check.result.Shape;
import io.plainsight.check.type.Beans;
import io.plainsight.check.type.Property;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.util.Optional;

/** Whether the objects that an association or collection makes are those that its property holds. */
record NestedTypes(Project project, Findings findings) {

    void check(String id, Shape shape) {
        for (Mapping mapping : shape.mappings()) {
            boolean object = mapping.kind() == Kind.ASSOCIATION || mapping.kind() == Kind.COLLECTION;
            if (object && shape.type() != null && !mapping.property().isEmpty()) {
                property(shape.type(), mapping.property()).ifPresent(type -> {
                    made(mapping).ifPresent(made -> compare(id, mapping, type, made));
                    container(id, mapping, Beans.raw(type));
                    single(id, mapping, Beans.raw(type));
                });
            }
        }
    }

    private static Optional<Type> property(Class<?> owner, String path) {
        if (Beans.readable(owner, path) instanceof Property.Known known) {
            return Optional.of(known.type());
        }
        return Beans.writable(owner, path) instanceof Property.Known known
                ? Optional.of(known.type())
                : Optional.empty();
    }

    /** What is made of one row, unless a discriminator decides. */
    private Optional<Class<?>> made(Mapping mapping) {
        Optional<Shape> shape = mapping.select() == null
                ? Optional.ofNullable(mapping.nested())
                : project.mappers().statement(mapping.select().id()).flatMap(project.shapes()::of);
        return shape.filter(known -> known.cases().isEmpty())
                .flatMap(Shape::knownType)
                .map(NestedTypes::boxed)
                .filter(type -> !Beans.isCollection(type));
    }

    private void compare(String id, Mapping mapping, Type property, Class<?> made) {
        boolean several = Beans.isCollection(Beans.raw(property));
        Class<?> held = Beans.raw(several ? Beans.element(property).orElse(Object.class) : property);
        boolean number = held.isPrimitive() && Number.class.isAssignableFrom(made);
        boolean keyed =
                mapping.kind() == Kind.COLLECTION && !several; // A Map or a class of their own: nobody can tell.
        if (!keyed && !number && !boxed(held).isAssignableFrom(made) && !isMadeFor(held, made)) {
            find(id, mapping, several ? "holds " + held.getName() : "is " + Article.of(held.getName()), made.getName());
        }
    }

    /** MyBatis chooses a class for an interface such as Map. */
    private static boolean isMadeFor(Class<?> held, Class<?> made) {
        return made.isInterface() && made.isAssignableFrom(held);
    }

    private void container(String id, Mapping mapping, Class<?> property) {
        Class<?> declared = mapping.javaType();
        if (declared != null
                && (mapping.kind() == Kind.COLLECTION || mapping.select() != null)
                && !boxed(property).isAssignableFrom(boxed(declared))
                && !boxed(declared).isAssignableFrom(boxed(property))) {
            find(id, mapping, "is " + Article.of(property.getName()), declared.getName());
        }
    }

    /** One object, which is set where the property wants a collection. */
    private void single(String id, Mapping mapping, Class<?> property) {
        Class<?> declared = mapping.javaType();
        if (mapping.kind() == Kind.ASSOCIATION
                && mapping.joined()
                && declared != null
                && Beans.isCollection(property)
                && !property.isAssignableFrom(declared)
                && !declared.isAssignableFrom(property)) {
            find(id, mapping, "is " + Article.of(property.getName()), "one " + declared.getName());
        }
    }

    private void find(String id, Mapping mapping, String property, String made) {
        findings.add(
                Rule.RESULT_TYPE_MISMATCH,
                mapping.place(),
                id,
                "the property '" + mapping.property() + "' " + property + ", but the mapping makes " + made,
                "make the two one type");
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
