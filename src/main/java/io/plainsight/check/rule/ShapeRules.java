package io.plainsight.check.rule;

import io.plainsight.check.finding.Findings;
import io.plainsight.check.finding.Nearest;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.result.Mapping;
import io.plainsight.check.result.Mapping.Kind;
import io.plainsight.check.result.Shape;
import io.plainsight.check.source.Element;
import io.plainsight.check.source.MapperFile;
import io.plainsight.check.type.Beans;
import io.plainsight.check.type.Property;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is wrong with a result map whatever statement uses it. */
public final class ShapeRules {

    private final Project project;
    private final Findings findings;

    private ShapeRules(Project project, Findings findings) {
        this.project = project;
        this.findings = findings;
    }

    public static void check(Project project, Findings findings) {
        for (MapperFile file : project.mappers().files()) {
            for (Element map : file.root().elements("resultMap")) {
                String id = file.namespace() + "." + map.raw("id");
                project.shapes().of(file.namespace(), map.raw("id")).ifPresent(shape -> {
                    new ShapeRules(project, findings).check(id, shape);
                    if (shape.type() == null && map.attribute("type").isPresent()) {
                        findings.notChecked(
                                map.place(),
                                "the class " + map.raw("type") + " of " + id,
                                "the class, or one that it needs, is not on the class path (give --classpath)");
                    }
                });
            }
        }
    }

    private void check(String id, Shape root) {
        root.all().forEach(shape -> {
            shape.mappings().forEach(mapping -> property(id, shape, mapping));
            new NestedTypes(project, findings).check(id, shape);
            new ValueTypes(project, findings).check(id, shape);
            ConstructorRules.check(project, findings, id, shape);
            ids(id, shape);
            shared(id, shape);
        });
    }

    private void property(String id, Shape shape, Mapping mapping) {
        if (mapping.kind().isArgument()) {
            if (mapping.joined() && fills(shape, mapping)) {
                findings.add(
                        Rule.CONSTRUCTOR_COLLECTION,
                        mapping.place(),
                        id,
                        "the constructor's argument '" + mapping.property() + "' is a joined collection",
                        "give the class a property for it and write <collection>, or load it with select=\"...\"");
            }
            return;
        }
        if (shape.type() == null || mapping.property().isEmpty()) {
            return;
        }
        Property property = Beans.writable(shape.type(), mapping.property());
        // A collection that is there already needs no setter.
        boolean readable = mapping.kind() == Kind.COLLECTION
                && Beans.readable(shape.type(), mapping.property()) instanceof Property.Known;
        if (property instanceof Property.Missing missing && !readable) {
            findings.add(
                    Rule.UNKNOWN_PROPERTY,
                    mapping.place(),
                    id,
                    missing.owner() + " has no property '" + missing.name() + "' that can be set",
                    Nearest.advice(
                            missing.name(),
                            missing.others(),
                            "write one of "
                                    + String.join(
                                            ", ",
                                            missing.others().stream().sorted().toList())));
        }
    }

    private static boolean fills(Shape shape, Mapping mapping) {
        return Optional.<Class<?>>ofNullable(mapping.javaType())
                .or(() -> Optional.ofNullable(shape.type())
                        .flatMap(type -> Beans.readable(type, mapping.property()) instanceof Property.Known known
                                ? Optional.of(Beans.raw(known.type()))
                                : Optional.empty()))
                .filter(Beans::isCollection)
                .isPresent();
    }

    /** A plain value's only column is what tells it apart. */
    private void ids(String id, Shape shape) {
        List<Mapping> joined = shape.mappings().stream().filter(Mapping::joined).toList();
        for (Mapping mapping : joined) {
            if (!shape.hasId()) {
                findings.add(
                        Rule.NESTED_WITHOUT_ID,
                        shape.place(),
                        id,
                        "'" + mapping.property() + "' is joined, but nothing here is an <id>",
                        "write <id> for the columns of the primary key");
            }
            Shape nested = mapping.nested();
            if (mapping.kind() == Kind.COLLECTION && nested != null && !nested.hasId() && !isPlain(nested)) {
                findings.add(
                        Rule.NESTED_WITHOUT_ID,
                        mapping.place(),
                        id,
                        "the elements of '" + mapping.property() + "' have no <id>",
                        "write <id> for the columns of their primary key");
            }
        }
    }

    /** Elements that have no column of their own in their key. */
    private void shared(String id, Shape shape) {
        Set<String> parent = idColumns(shape);
        for (Mapping mapping : shape.mappings()) {
            Shape nested = mapping.nested();
            if (!mapping.joined() || mapping.kind() != Kind.COLLECTION || nested == null) {
                continue;
            }
            Set<String> own = idColumns(nested);
            if (!own.isEmpty() && parent.containsAll(own)) {
                findings.add(
                        Rule.SHARED_ID,
                        mapping.place(),
                        id,
                        "the elements of '" + mapping.property() + "' have the <id> of what they belong to, "
                                + String.join(", ", own).toLowerCase(Locale.ROOT),
                        "select their own key under a name of its own, and write that, or a columnPrefix");
            }
        }
    }

    private static Set<String> idColumns(Shape shape) {
        return shape.mappings().stream()
                .filter(mapping -> mapping.kind().isId())
                .flatMap(mapping -> mapping.columns().stream())
                .map(ColumnRules::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPlain(Shape nested) {
        return nested.mappings().size() == 1
                && nested.mappings().get(0).property().isEmpty();
    }
}
