package io.plainsight.check.rule;

import io.plainsight.check.finding.Rule;
import io.plainsight.check.result.Shape;
import io.plainsight.check.server.ResultColumn;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.AutomapConstructor;
import org.apache.ibatis.reflection.factory.DefaultObjectFactory;
import org.apache.ibatis.session.AutoMappingBehavior;

/** Whether MyBatis can make the objects of a result where no result map says by which constructor. */
record Instances(Project project, Subject subject) {

    /** Asks about joined objects too; what a discriminator's cases make in place of a class is left out. */
    boolean check(Shape shape, List<ResultColumn> columns) {
        if (project.configuration().getObjectFactory().getClass() != DefaultObjectFactory.class) {
            return true;
        }
        boolean made = true;
        for (Shape part : shape.all().toList()) {
            boolean called =
                    part.mappings().stream().anyMatch(mapping -> mapping.kind().isArgument());
            Optional<String> obstacle = called || !part.cases().isEmpty() ? Optional.empty() : obstacle(part, columns);
            obstacle.ifPresent(why -> find(part, why));
            made &= obstacle.isEmpty();
        }
        return made;
    }

    private void find(Shape part, String why) {
        subject.find(
                Rule.NO_CONSTRUCTOR,
                part.place(),
                why,
                "name a class with a constructor without arguments, or write <constructor> in a result map");
    }

    private Optional<String> obstacle(Shape part, List<ResultColumn> columns) {
        Class<?> type = part.type();
        if (type == null
                || type == Object.class
                || type.isArray()
                || project.types().isSimple(type)) {
            return Optional.empty();
        }
        Class<?> made = Made.of(type);
        if (made.isInterface()) {
            // Of an annotated method's own type a plugin may make something.
            return subject.statement().annotated() || project.types().mayHandleAsItsOwn(made)
                    ? Optional.empty()
                    : Optional.of(made.getName() + " is an interface, of which nobody makes an object");
        }
        if (Modifier.isAbstract(made.getModifiers())) {
            return project.types().mayHandleAsItsOwn(made)
                    ? Optional.empty()
                    : Optional.of(made.getName() + " is abstract");
        }
        List<Constructor<?>> all = List.of(made.getDeclaredConstructors());
        if (all.stream().anyMatch(one -> one.getParameterCount() == 0)) {
            return Optional.empty();
        }
        if (!mapsItself(part)) {
            return Optional.of(
                    made.getName()
                            + " has no constructor without arguments, and others are called only where columns are mapped by name");
        }
        boolean found = constructor(made).isPresent()
                || project.configuration().isArgNameBasedConstructorAutoMapping()
                || all.stream().anyMatch(one -> takes(one, columns));
        return found || project.types().mayHandleAsItsOwn(made)
                ? Optional.empty()
                : Optional.of(made.getName() + " has " + all.size() + " constructors, none of which takes "
                        + columns.size() + " columns");
    }

    /** As MyBatis asks, for joined objects too. */
    private boolean mapsItself(Shape part) {
        return part.autoMapping() != null
                ? part.autoMapping()
                : project.configuration().getAutoMappingBehavior() != AutoMappingBehavior.NONE;
    }

    private boolean takes(Constructor<?> constructor, List<ResultColumn> columns) {
        Handlers handlers = new Handlers(project.configuration().getTypeHandlerRegistry());
        return constructor.getParameterCount() == columns.size()
                && Stream.of(constructor.getParameterTypes())
                        .noneMatch(
                                type -> handlers.lacks(type) && !project.types().mayHandle(type));
    }

    /** The one that MyBatis calls with the columns in their order, where there is none without arguments. */
    static Optional<Constructor<?>> constructor(Class<?> type) {
        List<Constructor<?>> all = List.of(type.getDeclaredConstructors());
        if (all.stream().anyMatch(one -> one.getParameterCount() == 0)) {
            return Optional.empty();
        }
        return all.size() == 1
                ? Optional.of(all.get(0))
                : all.stream()
                        .filter(one -> one.isAnnotationPresent(AutomapConstructor.class))
                        .findFirst();
    }
}
