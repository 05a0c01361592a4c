package io.plainsight.workbench.entry;

import io.plainsight.compare.recorded.TableChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Rows as a table for people.
 *
 * @param more how many rows are left out
 */
record RowTable(String title, List<String> columns, List<Row> rows, int more) {

    private static final int MOST_ROWS = 100;
    private static final String GENERATED = "generated key";

    /** @param differs whether the other side has no such row */
    record Row(List<Cell> cells, boolean differs) {}

    /** @param nested what belongs to the row; null for a value */
    record Cell(String text, @Nullable RowTable nested) {}

    /**
     * A result: a list of rows, one row, or a value.
     *
     * @param differing the rows to mark
     */
    static RowTable ofResult(JsonNode result, Collection<JsonNode> differing) {
        if (result.isNull()) {
            return new RowTable("Result: nothing", List.of(), List.of(), 0);
        }
        return of("Result", result.isArray() ? result.valueStream().toList() : List.of(result), differing);
    }

    /** What was changed in each table. */
    static List<RowTable> ofChanges(Map<String, TableChange> changes, Collection<JsonNode> differing) {
        List<RowTable> tables = new ArrayList<>();
        changes.forEach((table, change) -> {
            add(tables, "Inserted into " + table, change.inserted(), differing);
            add(tables, "Deleted from " + table, change.deleted(), differing);
            add(
                    tables,
                    "Updated in " + table,
                    change.updated().stream().map(TableChange.Update::after).toList(),
                    differing);
        });
        return tables;
    }

    private static void add(List<RowTable> tables, String title, List<JsonNode> rows, Collection<JsonNode> differing) {
        if (!rows.isEmpty()) {
            tables.add(of(title, rows, differing));
        }
    }

    private static RowTable of(String title, List<JsonNode> rows, Collection<JsonNode> differing) {
        Set<String> columns = new LinkedHashSet<>();
        rows.stream().filter(RowTable::isRow).forEach(row -> columns.addAll(row.propertyNames()));
        List<String> names = columns.isEmpty() ? List.of("value") : List.copyOf(columns);
        return new RowTable(
                title,
                names,
                rows.stream()
                        .limit(MOST_ROWS)
                        .map(row ->
                                new Row(cells(row, names), differing.stream().anyMatch(found -> isSame(row, found))))
                        .toList(),
                Math.max(0, rows.size() - MOST_ROWS));
    }

    /** A comparison gives an update as before and after, and keeps silent about keys that the database made up. */
    private static boolean isSame(JsonNode row, JsonNode found) {
        JsonNode other = found.has("after") ? found.get("after") : found;
        return row.equals(other)
                || isRow(row)
                        && row.size() == other.size()
                        && row.propertyStream()
                                .allMatch(field -> field.getValue().equals(other.path(field.getKey()))
                                        || other.path(field.getKey())
                                                .asString("")
                                                .equals(GENERATED));
    }

    private static List<Cell> cells(JsonNode row, List<String> columns) {
        return isRow(row)
                ? columns.stream().map(column -> cell(column, row.path(column))).toList()
                : List.of(cell("value", row));
    }

    private static Cell cell(String column, JsonNode value) {
        if (value.isArray() && !value.isEmpty()) {
            return new Cell("", of(column, value.valueStream().toList(), List.of()));
        }
        return isRow(value) ? new Cell("", of(column, List.of(value), List.of())) : new Cell(text(value), null);
    }

    private static boolean isRow(JsonNode node) {
        return node.isObject() && Stream.of("datetime", "decimal", "float").noneMatch(node::has);
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode()) {
            return "";
        }
        if (value.isArray()) {
            return "none";
        }
        return value.isObject() ? value.iterator().next().asString() : value.asString("null");
    }
}
