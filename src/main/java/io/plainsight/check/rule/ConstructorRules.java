package io.plainsight.check.rule;

import io.plainsight.check.finding.Findings;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.result.Mapping;
import io.plainsight.check.result.Shape;
import io.plainsight.check.type.Beans;
import io.plainsight.check.type.Property;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.builder.BuilderException;
import org.apache.ibatis.mapping.ResultFlag;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.reflection.factory.DefaultObjectFactory;
import org.apache.ibatis.session.Configuration;

/** Whether a class has the constructor that a result map calls; MyBatis itself is asked where the arguments have names. */
final class ConstructorRules {

    private ConstructorRules() {}

    static void check(Project project, Findings findings, String id, Shape shape) {
        List<Mapping> arguments = shape.mappings().stream()
                .filter(mapping -> mapping.kind().isArgument())
                .toList();
        Class<?> type = shape.type();
        boolean own = project.configuration().getObjectFactory().getClass() != DefaultObjectFactory.class;
        if (arguments.isEmpty()
                || type == null
                || type.isInterface()
                || own
                || arguments.stream().anyMatch(Mapping::open)) {
            return;
        }
        boolean named =
                arguments.stream().anyMatch(mapping -> !mapping.property().isEmpty());
        if (named ? !isNamed(project.configuration(), type, arguments) : !isThere(type, arguments)) {
            findings.add(
                    Rule.NO_CONSTRUCTOR,
                    arguments.get(0).place(),
                    id,
                    type.getSimpleName() + " has no constructor of "
                            + arguments.stream()
                                    .map(mapping -> (argument(type, mapping).getSimpleName() + " " + mapping.property())
                                            .strip())
                                    .collect(Collectors.joining(", ", "(", ")")),
                    mend(type, named));
        }
    }

    private static boolean isNamed(Configuration configuration, Class<?> type, List<Mapping> arguments) {
        List<ResultMapping> mappings = arguments.stream()
                .map(mapping -> new ResultMapping.Builder(
                                configuration,
                                mapping.property().isEmpty() ? null : mapping.property(),
                                "column",
                                argument(type, mapping))
                        .nestedResultMapId("any") // So that it needs no type handler.
                        .flags(List.of(ResultFlag.CONSTRUCTOR))
                        .build())
                .toList();
        try {
            new ResultMap.Builder(configuration, "check", type, mappings).build();
            return true;
        } catch (BuilderException e) {
            return false;
        }
    }

    private static boolean isThere(Class<?> type, List<Mapping> arguments) {
        Class<?>[] types =
                arguments.stream().map(mapping -> argument(type, mapping)).toArray(Class<?>[]::new);
        try {
            type.getDeclaredConstructor(types);
            return true;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /** As MyBatis takes it: declared, or that of the property of this name, or Object. */
    private static Class<?> argument(Class<?> type, Mapping mapping) {
        if (mapping.javaType() != null) {
            return mapping.javaType();
        }
        return !mapping.property().isEmpty() && Beans.writable(type, mapping.property()) instanceof Property.Known known
                ? Beans.raw(known.type())
                : Object.class;
    }

    private static String mend(Class<?> type, boolean named) {
        String there = Stream.of(type.getDeclaredConstructors())
                .map(constructor -> Stream.of(constructor.getParameters())
                        .map(parameter -> parameter.getType().getSimpleName()
                                + (named && parameter.isNamePresent() ? " " + parameter.getName() : ""))
                        .collect(Collectors.joining(", ", "(", ")")))
                .sorted()
                .collect(Collectors.joining(" and "));
        return "there is " + there + ": give as many arguments, with javaType (_int for int), in their order"
                + (named ? " or with the names of its parameters or their @Param" : "");
    }
}
