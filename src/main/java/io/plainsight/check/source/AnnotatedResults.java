package io.plainsight.check.source;

import io.plainsight.check.finding.Place;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Case;
import org.apache.ibatis.annotations.Result;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.TypeDiscriminator;
import org.apache.ibatis.type.UnknownTypeHandler;

/** {@code @Results} and its like, as a resultMap element. */
final class AnnotatedResults {

    private final Place place;

    private AnnotatedResults(Place place) {
        this.place = place;
    }

    static Optional<Element> of(Method method, String type, Place place) {
        Results results = method.getAnnotation(Results.class);
        Result[] mappings = method.getAnnotationsByType(Result.class);
        Arg[] arguments = method.getAnnotationsByType(Arg.class);
        TypeDiscriminator discriminator = method.getAnnotation(TypeDiscriminator.class);
        if (results == null && mappings.length == 0 && arguments.length == 0 && discriminator == null) {
            return Optional.empty();
        }
        String id = results == null || results.id().isEmpty() ? method.getName() + "-inline" : results.id();
        AnnotatedResults reader = new AnnotatedResults(place);
        Element map = reader.element("resultMap", "id", id, "type", type);
        reader.constructor(map, arguments);
        for (Result mapping : results == null ? mappings : results.value()) {
            map.add(reader.mapping(mapping));
        }
        if (discriminator != null) {
            reader.discriminator(map, discriminator);
        }
        return Optional.of(map);
    }

    private void discriminator(Element map, TypeDiscriminator discriminator) {
        Element element = element("discriminator", "column", discriminator.column());
        for (Case one : discriminator.cases()) {
            Element child = element(
                    "case", "value", one.value(), "resultType", one.type().getName());
            constructor(child, one.constructArgs());
            for (Result mapping : one.results()) {
                child.add(mapping(mapping));
            }
            element.add(child);
        }
        map.add(element);
    }

    private void constructor(Element map, Arg... arguments) {
        if (arguments.length == 0) {
            return;
        }
        Element constructor = element("constructor");
        for (Arg argument : arguments) {
            Element child = element(
                    argument.id() ? "idArg" : "arg",
                    "column",
                    argument.column(),
                    "name",
                    argument.name(),
                    "select",
                    argument.select(),
                    "resultMap",
                    argument.resultMap(),
                    "columnPrefix",
                    argument.columnPrefix(),
                    "javaType",
                    name(argument.javaType()),
                    "typeHandler",
                    handler(argument.typeHandler()));
            constructor.add(child);
        }
        map.add(constructor);
    }

    private Element mapping(Result mapping) {
        boolean one =
                !mapping.one().select().isEmpty() || !mapping.one().resultMap().isEmpty();
        boolean many = !mapping.many().select().isEmpty()
                || !mapping.many().resultMap().isEmpty();
        String simple = mapping.id() ? "id" : "result";
        return element(
                one ? "association" : many ? "collection" : simple,
                "property",
                mapping.property(),
                "column",
                mapping.column(),
                "javaType",
                name(mapping.javaType()),
                "typeHandler",
                handler(mapping.typeHandler()),
                "select",
                one ? mapping.one().select() : many ? mapping.many().select() : "",
                "resultMap",
                one ? mapping.one().resultMap() : many ? mapping.many().resultMap() : "",
                "columnPrefix",
                one ? mapping.one().columnPrefix() : many ? mapping.many().columnPrefix() : "");
    }

    private static String handler(Class<?> type) {
        return type == UnknownTypeHandler.class ? "" : type.getName();
    }

    private static String name(Class<?> type) {
        if (type == void.class) {
            return "";
        }
        return type.isPrimitive() ? "_" + type.getName() : type.getName(); // "long" is MyBatis' alias for Long.
    }

    private Element element(String name, String... attributes) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            values.put(attributes[i], attributes[i + 1]);
        }
        return new Element(name, place, values);
    }
}
