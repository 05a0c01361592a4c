package io.plainsight.check.rule;

import io.plainsight.check.finding.Findings;
import io.plainsight.check.finding.Nearest;
import io.plainsight.check.finding.Place;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.result.Mapping;
import io.plainsight.check.result.Shape;
import io.plainsight.check.server.ResultColumn;
import io.plainsight.check.source.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns of a result map its statements return. Projects load a part only on purpose, by maps that know more. So
 * it is an error where none of the statements returns a column that the mapping cannot do without, or where one returns
 * a column that nobody maps under nearly the same name.
 */
public final class Coverage {

    private final Map<String, Use> uses = new LinkedHashMap<>();

    private record Use(List<Returned> statements, Set<String> unknown) {}

    /** @param unread labels that no property takes */
    private record Returned(Subject subject, Shape shape, Set<String> labels, Set<String> unread) {}

    /**
     * A statement whose columns are known.
     *
     * @param unread labels of those that no property takes, in upper case
     */
    public void add(Subject subject, Shape shape, List<ResultColumn> columns, Set<String> unread) {
        Set<String> labels =
                columns.stream().map(column -> ColumnRules.key(column.label())).collect(Collectors.toSet());
        use(shape.id()).statements.add(new Returned(subject, shape, labels, unread));
    }

    /** A statement of which nobody knows the columns. */
    public void addUnknown(Statement statement, Shape shape) {
        use(shape.id()).unknown.add(statement.fullId());
    }

    private Use use(String id) {
        return uses.computeIfAbsent(id, key -> new Use(new ArrayList<>(), new LinkedHashSet<>()));
    }

    /** Once all statements are in. */
    public void report(Findings findings) {
        uses.forEach((id, use) -> {
            Set<String> wrong = new HashSet<>();
            if (use.unknown.isEmpty()) {
                missing(findings, id, use, wrong);
            }
            use.statements.forEach(statement -> partial(statement, wrong));
        });
    }

    /** @param needed whether more than its own property depends on it */
    private record Wanted(String column, boolean needed, Place place) {}

    private void missing(Findings findings, String id, Use use, Set<String> wrong) {
        Set<String> returned = use.statements.stream()
                .flatMap(statement -> statement.labels.stream())
                .collect(Collectors.toSet());
        Shape shape = use.statements.get(0).shape;
        Set<String> free = new HashSet<>(returned);
        shape.allMappings()
                .flatMap(mapping -> mapping.columns().stream())
                .forEach(column -> free.remove(ColumnRules.key(column)));
        for (Wanted wanted : wanted(shape, returned)) {
            if (returned.contains(ColumnRules.key(wanted.column))) {
                continue;
            }
            Optional<String> near = Nearest.to(ColumnRules.key(wanted.column), free);
            if (!wanted.needed && near.isEmpty()) {
                continue;
            }
            String who = use.statements.size() == 1
                    ? use.statements.get(0).subject.statement().fullId() + " does not return it"
                    : "none of its " + use.statements.size() + " statements returns it";
            wrong.add(ColumnRules.key(wanted.column));
            findings.add(
                    Rule.MISSING_COLUMN,
                    wanted.place,
                    id,
                    "the column '" + wanted.column + "' is mapped, but " + who,
                    near.map(name -> "write '" + name + "', which is returned and not mapped")
                            .orElse("select it, or take the mapping out"));
        }
    }

    private static List<Wanted> wanted(Shape root, Set<String> returned) {
        List<Wanted> wanted = new ArrayList<>();
        root.all().forEach(shape -> {
            // A joined object of which nothing is returned is not loaded, and stays null.
            boolean loaded = shape == root || isLoaded(shape, returned);
            shape.discriminators().forEach(column -> wanted.add(new Wanted(column, loaded, shape.place())));
            for (Mapping mapping : shape.mappings()) {
                boolean key = mapping.kind().isId() && (shape != root || root.hasJoins());
                boolean needed = loaded && (key || mapping.kind().isArgument() || mapping.select() != null);
                mapping.columns().forEach(column -> wanted.add(new Wanted(column, needed, mapping.place())));
                boolean joined = mapping.nested() != null && isLoaded(mapping.nested(), returned);
                mapping.notNullColumns().forEach(column -> wanted.add(new Wanted(column, joined, mapping.place())));
            }
        });
        return wanted;
    }

    private static boolean isLoaded(Shape shape, Set<String> returned) {
        return shape.mappings().stream()
                .flatMap(mapping -> mapping.columns().stream())
                .anyMatch(column -> returned.contains(ColumnRules.key(column)));
    }

    /** A map within itself goes as deep as the columns do. */
    private static Stream<Shape> parts(Shape shape, Set<String> returned, Set<String> above) {
        if (above.contains(shape.id()) && !isLoaded(shape, returned)) {
            return Stream.empty();
        }
        Set<String> inside = new HashSet<>(above);
        inside.add(shape.id());
        Stream<Shape> joined = shape.mappings().stream().map(Mapping::nested).flatMap(Stream::ofNullable);
        return Stream.concat(
                Stream.of(shape),
                Stream.concat(joined, shape.cases().stream()).flatMap(part -> parts(part, returned, inside)));
    }

    private static void partial(Returned statement, Set<String> known) {
        Set<String> wrong = new HashSet<>(known);
        parameters(statement, wrong);
        discriminators(statement, statement.shape, wrong);
        misspelt(statement, wrong);
        List<String> absent = parts(statement.shape, statement.labels, Set.of())
                .flatMap(part -> part.mappings().stream())
                .map(Mapping::columns)
                .flatMap(List::stream)
                .filter(column -> !statement.labels.contains(ColumnRules.key(column)))
                .filter(column -> !wrong.contains(ColumnRules.key(column)))
                .distinct()
                .toList();
        if (!absent.isEmpty()) {
            statement.subject.find(
                    Rule.PARTIAL_RESULT,
                    "the result map " + statement.shape.id() + " also maps " + ColumnRules.shown(absent),
                    "give it a result map of what it returns, or select the rest");
        }
    }

    /** A nested select that takes its columns by name is called for every row, with all of them. */
    private static void parameters(Returned statement, Set<String> wrong) {
        Shape root = statement.shape;
        root.all()
                .filter(shape -> shape == root || isLoaded(shape, statement.labels))
                .forEach(shape -> {
                    for (Mapping mapping : shape.mappings()) {
                        if (mapping.select() == null || !mapping.select().composite()) {
                            continue;
                        }
                        for (String column : mapping.columns()) {
                            String key = ColumnRules.key(column);
                            if (!statement.labels.contains(key) && wrong.add(key)) {
                                statement.subject.find(
                                        Rule.MISSING_COLUMN,
                                        mapping.place(),
                                        "the select of '" + mapping.property() + "' takes the column '" + column
                                                + "', but "
                                                + statement.subject.statement().fullId() + " does not return it",
                                        Nearest.to(key, statement.unread)
                                                .map(near -> "write '" + near + "', which is returned and not mapped")
                                                .orElse("select it, or take the mapping out"));
                            }
                        }
                    }
                });
    }

    /** Read for every row, of joined objects too. */
    private static void discriminators(Returned statement, Shape shape, Set<String> wrong) {
        for (String column : shape.discriminators()) {
            if (!statement.labels.contains(ColumnRules.key(column)) && wrong.add(ColumnRules.key(column))) {
                statement.subject.find(
                        Rule.MISSING_COLUMN,
                        "the discriminator of " + shape.id() + " reads the column '" + column
                                + "', which the statement does not return",
                        "select it");
            }
        }
        shape.mappings().stream()
                .map(Mapping::nested)
                .flatMap(Stream::ofNullable)
                .forEach(nested -> discriminators(statement, nested, wrong));
    }

    /** What other statements return under the name that is mapped. */
    private static void misspelt(Returned statement, Set<String> wrong) {
        statement
                .shape
                .allMappings()
                .flatMap(mapping -> mapping.columns().stream())
                .forEach(column -> {
                    String key = ColumnRules.key(column);
                    Optional<String> near = Nearest.to(key, statement.unread);
                    if (!statement.labels.contains(key) && near.isPresent() && wrong.add(key)) {
                        statement.subject.find(
                                Rule.UNMAPPED_COLUMN,
                                "no property takes " + near.get() + ", and " + column
                                        + ", which is mapped, is not returned",
                                "write '" + column + "', if that is meant");
                    }
                });
    }
}
