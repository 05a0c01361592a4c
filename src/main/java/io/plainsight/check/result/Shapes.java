package io.plainsight.check.result;

import io.plainsight.check.finding.Place;
import io.plainsight.check.source.Element;
import io.plainsight.check.source.Mappers;
import io.plainsight.check.source.Mappers.MappedResult;
import io.plainsight.check.source.Statement;
import io.plainsight.check.type.Beans;
import io.plainsight.check.type.Property;
import io.plainsight.check.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads result maps, with what they extend and nest. */
public final class Shapes {

    private static final String[] MAPPINGS = {"id", "result", "association", "collection"};

    /** Of a result map within itself, where each level has a longer prefix. */
    private static final int MOST_LEVELS = 3;

    private final Mappers mappers;
    private final Types types;

    public Shapes(Mappers mappers, Types types) {
        this.mappers = mappers;
        this.types = types;
    }

    /** A statement's, the first of several result sets; empty if it has none, or its class is not here. */
    public Optional<Shape> of(Statement statement) {
        Optional<String> map = statement.attribute("resultMap");
        if (map.isPresent()) {
            return of(statement.namespace(), map.get().split(",")[0].strip());
        }
        return statement.attribute("resultType").flatMap(types::find).map(type -> Shape.of(type, statement.place()));
    }

    /** A named result map; empty if it, or one that it extends, is not there. */
    public Optional<Shape> of(String namespace, String name) {
        return named(namespace, name, "", Set.of());
    }

    private Optional<Shape> named(String namespace, String name, String prefix, Set<String> around) {
        String id = Mappers.qualify(namespace, name);
        String level = id + " " + prefix;
        long levels = around.stream().filter(one -> one.startsWith(id + " ")).count();
        if (around.contains(level) || levels == MOST_LEVELS) {
            return Optional.empty();
        }
        Set<String> inside = new LinkedHashSet<>(around);
        inside.add(level);
        return mappers.result(namespace, name).map(map -> {
            Class<?> type = types.find(map.element().raw("type")).orElse(null);
            return shape(id, map, type, prefix, inherited(map, prefix, inside), inside);
        });
    }

    private List<Mapping> inherited(MappedResult map, String prefix, Set<String> inside) {
        return map.element()
                .attribute("extends")
                .flatMap(parent -> named(map.namespace(), parent, prefix, inside))
                .map(Shape::mappings)
                .orElse(List.of());
    }

    private Shape shape(
            String id,
            MappedResult map,
            @Nullable Class<?> type,
            String prefix,
            List<Mapping> inherited,
            Set<String> around) {
        Element element = map.element();
        List<Mapping> own = new ArrayList<>();
        for (Element constructor : element.elements("constructor")) {
            for (Element argument : constructor.elements("idArg", "arg")) {
                own.add(mapping(map, argument, type, prefix, around));
            }
        }
        for (Element child : element.elements(MAPPINGS)) {
            own.add(mapping(map, child, type, prefix, around));
        }
        boolean constructs = own.stream().anyMatch(mapping -> mapping.kind().isArgument());
        List<Mapping> all = new ArrayList<>();
        inherited.stream()
                .filter(mapping -> mapping.kind().isArgument()
                        ? !constructs
                        : own.stream().noneMatch(other -> other.property().equals(mapping.property())))
                .forEach(all::add);
        all.addAll(own);
        List<Shape> cases = new ArrayList<>();
        List<String> discriminators = new ArrayList<>();
        for (Element discriminator : element.elements("discriminator")) {
            discriminators.add(prefix + discriminator.raw("column"));
            for (Element one : discriminator.elements("case")) {
                cases.add(discriminated(map, one, type, prefix, all, around));
            }
        }
        cases.removeIf(java.util.Objects::isNull);
        Boolean autoMapping =
                element.attribute("autoMapping").map(Boolean::valueOf).orElse(null);
        return new Shape(id, type, all, autoMapping, prefix, cases, discriminators, element.place());
    }

    private @Nullable Shape discriminated(
            MappedResult map,
            Element one,
            @Nullable Class<?> enclosing,
            String prefix,
            List<Mapping> outer,
            Set<String> around) {
        Optional<String> named = one.attribute("resultMap");
        if (named.isPresent()) {
            return named(map.namespace(), named.get(), prefix, around).orElse(null);
        }
        Class<?> type = one.attribute("resultType").flatMap(types::find).orElse(enclosing);
        return shape("case of " + map.element().raw("id"), part(map, one), type, prefix, outer, around);
    }

    private static MappedResult part(MappedResult map, Element element) {
        return new MappedResult(map.namespace(), element);
    }

    private Mapping mapping(
            MappedResult map, Element element, @Nullable Class<?> owner, String prefix, Set<String> around) {
        Mapping.Kind kind = Mapping.Kind.of(element.name());
        boolean selects = element.attribute("select").isPresent();
        boolean joined = !selects
                && element.attribute("resultSet").isEmpty()
                && (element.attribute("resultMap").isPresent()
                        || kind == Mapping.Kind.ASSOCIATION
                        || kind == Mapping.Kind.COLLECTION);
        Optional<String> javaType = element.attribute("javaType");
        String innerPrefix = prefix + element.raw("columnPrefix");
        return new Mapping(
                kind,
                element.raw(kind.isArgument() ? "name" : "property").strip(),
                joined ? List.of() : columns(element.raw("column"), prefix),
                element.attribute("select")
                        .map(id -> new Mapping.Select(
                                Mappers.qualify(map.namespace(), id),
                                element.raw("column").strip().startsWith("{")))
                        .orElse(null),
                element.attribute("typeHandler").isPresent(),
                element.attribute("typeHandler").flatMap(types::find).orElse(null),
                javaType.flatMap(types::find).orElse(null),
                javaType.isPresent() && javaType.flatMap(types::find).isEmpty(),
                element.raw("jdbcType").strip(),
                joined ? nested(map, element, kind, owner, innerPrefix, around) : null,
                joined,
                Stream.of(element.raw("notNullColumn").split("[,{} ]+"))
                        .filter(column -> !column.isBlank())
                        .map(column -> innerPrefix + column)
                        .toList(),
                element.place());
    }

    /** One column, or the composite {@code {parameter=column, ...}} of a nested select. */
    private static List<String> columns(String attribute, String prefix) {
        String column = attribute.strip();
        if (!column.startsWith("{")) {
            return column.isEmpty() ? List.of() : List.of(prefix + column);
        }
        return Arrays.stream(column.replaceAll("[{}]", "").split(","))
                .map(pair -> prefix + pair.substring(pair.indexOf('=') + 1).strip())
                .toList();
    }

    private @Nullable Shape nested(
            MappedResult map,
            Element element,
            Mapping.Kind kind,
            @Nullable Class<?> owner,
            String prefix,
            Set<String> around) {
        Optional<String> named = element.attribute("resultMap");
        if (named.isPresent()) {
            return named(map.namespace(), named.get(), prefix, around).orElse(null);
        }
        Optional<String> declared = element.attribute("ofType")
                .or(() -> kind == Mapping.Kind.COLLECTION ? Optional.empty() : element.attribute("javaType"));
        Class<?> type = declared.isPresent()
                ? types.find(declared.get()).orElse(null)
                : propertyType(owner, element.raw("property"), kind);
        return shape(
                element.name() + " " + element.raw("property"), part(map, element), type, prefix, List.of(), around);
    }

    private static @Nullable Class<?> propertyType(@Nullable Class<?> owner, String property, Mapping.Kind kind) {
        if (owner == null || property.isEmpty() || !(Beans.readable(owner, property) instanceof Property.Known known)) {
            return null;
        }
        return kind == Mapping.Kind.COLLECTION
                ? Beans.element(known.type())
                        .map(Beans::raw)
                        .filter(type -> type != Object.class)
                        .orElse(null)
                : Beans.raw(known.type());
    }

    /** Where a result map stands, for messages. */
    public Optional<Place> place(String namespace, String name) {
        return mappers.result(namespace, name).map(map -> map.element().place());
    }
}
