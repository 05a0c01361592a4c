package io.plainsight.compare.verdict;

import io.plainsight.compare.recorded.SentStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Whether the SQL that gave a result says in which order its lists are, and which rows a limit keeps. A list is in order
 * if the columns that its query is ordered by differ from row to row; an order that is only seen is none.
 */
final class ResultOrder {

    private final Collection<TableShape> tables;
    private final List<ParsedSelect> queries;
    private final boolean isReadable;

    ResultOrder(List<SentStatement> statements, Collection<TableShape> tables) {
        this.tables = tables;
        List<ParsedSelect> readable = new ArrayList<>();
        boolean all = true;
        for (SentStatement statement : statements) {
            if (statement.sql().strip().toLowerCase(Locale.ROOT).startsWith("select")) {
                try {
                    ParsedSelect.parse(statement).ifPresent(readable::add);
                } catch (IllegalArgumentException e) {
                    all = false; // of another dialect, or cut short by the server
                }
            }
        }
        queries = readable;
        isReadable = all;
    }

    /** Why another run may give the rows in another order, or other rows; empty where it may not. */
    Optional<String> whyNotDefined(JsonNode result) {
        if (!isReadable) {
            return Optional.of("A statement cannot be read, so nothing is known of the order of its rows.");
        }
        return Stream.concat(
                        queries.stream().map(this::whyLimitKeepsAnyRows).flatMap(Optional::stream),
                        whyListsAreInAnyOrder("", result).stream())
                .findFirst();
    }

    /** The labels in a result of window functions that may number equal rows one way or the other. */
    Set<String> looseLabels(JsonNode result) {
        Set<String> labels = new TreeSet<>();
        queries.forEach(query -> addLooseLabels(query, result, labels));
        return labels;
    }

    private void addLooseLabels(ParsedSelect query, JsonNode result, Set<String> labels) {
        query.windows().forEach((label, columns) -> {
            if (!hasKey(query.root(), columns)) {
                labels.addAll(label.isEmpty() ? unnamed(query, result) : Set.of(label));
            }
        });
        if (query.within() != null) {
            addLooseLabels(query.within(), result, labels);
        }
    }

    /** What the rows of a result have and the query gives no label. */
    private static Set<String> unnamed(ParsedSelect query, JsonNode result) {
        Set<String> names = new TreeSet<>();
        result.forEach(row -> names.addAll(row.propertyNames()));
        names.removeAll(query.labels().values());
        return names;
    }

    private boolean hasKey(String table, Set<String> columns) {
        return shape(table).stream().flatMap(shape -> shape.keys().stream()).anyMatch(columns::containsAll);
    }

    private Optional<String> whyLimitKeepsAnyRows(ParsedSelect query) {
        if (query.within() != null) {
            Optional<String> within = whyLimitKeepsAnyRows(query.within());
            if (within.isPresent()) {
                return within;
            }
        }
        boolean cut =
                query.offset() || query.limit() != null && (query.rows() == null || query.rows() >= query.limit());
        if (!cut || Long.valueOf(0).equals(query.limit())) {
            return Optional.empty();
        }
        Set<String> ordered = new HashSet<>(query.fixed());
        ordered.addAll(query.orderBy(query.root()));
        return hasKey(query.root(), ordered)
                ? Optional.empty()
                : Optional.of("No unique order says which rows of %s the limit keeps.".formatted(query.root()));
    }

    private List<String> whyListsAreInAnyOrder(String name, JsonNode tree) {
        List<String> reasons = new ArrayList<>();
        if (tree.isArray() && tree.size() > 1) {
            whyInAnyOrder(name, tree).ifPresent(reasons::add);
        }
        if (tree.isArray()) {
            tree.forEach(element -> reasons.addAll(whyListsAreInAnyOrder(name, element)));
        }
        if (tree.isObject()) {
            tree.properties().forEach(field -> reasons.addAll(whyListsAreInAnyOrder(field.getKey(), field.getValue())));
        }
        return reasons;
    }

    private Optional<String> whyInAnyOrder(String name, JsonNode list) {
        Optional<TableShape> table = shape(name).or(() -> shapeOf(list.get(0)));
        if (table.isEmpty()) {
            boolean defined = !queries.isEmpty() && isInOrder(list, queries.get(queries.size() - 1));
            return defined ? Optional.empty() : Optional.of("No order by puts the rows into a unique order.");
        }
        String rows = table.get().name();
        List<ParsedSelect> about = queriesAbout(rows);
        boolean defined = !about.isEmpty() && about.stream().allMatch(query -> isInOrder(list, rows, query));
        return defined ? Optional.empty() : Optional.of("No order by puts the %s into a unique order.".formatted(rows));
    }

    /** Those that give several rows of a table: where there are any, those that begin with it. */
    private List<ParsedSelect> queriesAbout(String table) {
        List<ParsedSelect> about = queries.stream()
                .filter(query -> query.rows() == null || query.rows() > 1)
                .filter(query -> query.tables().containsValue(table))
                .toList();
        List<ParsedSelect> first =
                about.stream().filter(query -> query.root().equals(table)).toList();
        return first.isEmpty() ? about : first;
    }

    private static boolean isInOrder(JsonNode list, String table, ParsedSelect query) {
        return differ(list, query.orderBy(table));
    }

    /** Of rows that are no table's, by the labels of the query. */
    private static boolean isInOrder(JsonNode list, ParsedSelect query) {
        List<String> columns = query.orderBy().stream()
                .map(column -> query.labels().getOrDefault(column, column.column()))
                .toList();
        return differ(list, columns);
    }

    private static boolean differ(JsonNode list, List<String> columns) {
        Set<List<JsonNode>> seen = new HashSet<>();
        for (JsonNode element : list) {
            List<JsonNode> values = columns.stream()
                    .map(element::get)
                    .filter(value -> value != null)
                    .toList();
            if (!seen.add(values)) {
                return false;
            }
        }
        return true;
    }

    private Optional<TableShape> shape(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** The table that has exactly the element's columns. */
    private Optional<TableShape> shapeOf(JsonNode element) {
        return tables.stream()
                .filter(table -> element.isObject()
                        && table.columns().stream().allMatch(element::has)
                        && element.properties().stream()
                                .allMatch(field -> field.getValue().isContainer()
                                                && !field.getValue().has("datetime")
                                        || table.columns().contains(field.getKey())))
                .findFirst();
    }
}
