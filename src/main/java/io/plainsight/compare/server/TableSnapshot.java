package io.plainsight.compare.server;

import io.plainsight.compare.recorded.NeutralValue;
import io.plainsight.compare.recorded.TableChange;
import io.plainsight.compare.recorded.TableChange.Update;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.JsonNode;

/** All rows of some tables at one moment. */
public final class TableSnapshot {

    /** By table, then by primary key. */
    private final Map<String, Map<List<JsonNode>, JsonNode>> rows;

    private TableSnapshot(Map<String, Map<List<JsonNode>, JsonNode>> rows) {
        this.rows = rows;
    }

    /**
     * Reads them.
     *
     * @param keys the columns of each table's primary key
     */
    public static TableSnapshot take(JdbcClient database, Map<String, List<String>> keys) {
        Map<String, Map<List<JsonNode>, JsonNode>> rows = new LinkedHashMap<>();
        keys.forEach((table, key) -> rows.put(table, read(database, table, key)));
        return new TableSnapshot(rows);
    }

    private static Map<List<JsonNode>, JsonNode> read(JdbcClient database, String table, List<String> key) {
        // Every column there is: one that nobody thought of may be what has changed.
        return database
                .sql("select * from %s order by %s".formatted(table, String.join(", ", key)))
                .query((row, number) -> NeutralValue.row(row))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        row -> key.stream().map(row::get).toList(),
                        row -> (JsonNode) row,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** What changed from an earlier snapshot of the same tables, by table; those that did not change are left out. */
    public Map<String, TableChange> since(TableSnapshot earlier) {
        Map<String, TableChange> changes = new LinkedHashMap<>();
        rows.forEach((table, now) -> {
            Map<List<JsonNode>, JsonNode> before = earlier.rows.get(table);
            if (!now.equals(before)) {
                changes.put(table, compare(before, now));
            }
        });
        return changes;
    }

    private static TableChange compare(Map<List<JsonNode>, JsonNode> before, Map<List<JsonNode>, JsonNode> now) {
        List<JsonNode> inserted = new ArrayList<>();
        List<Update> updated = new ArrayList<>();
        now.forEach((key, row) -> {
            JsonNode old = before.get(key);
            if (old == null) {
                inserted.add(row);
            } else if (!old.equals(row)) {
                updated.add(new Update(old, row));
            }
        });
        List<JsonNode> deleted = new ArrayList<>();
        before.forEach((key, row) -> {
            if (!now.containsKey(key)) {
                deleted.add(row);
            }
        });
        return new TableChange(inserted, deleted, updated);
    }

    /** A number that stands for all rows: other rows, another number. */
    public String digest() {
        StringBuilder text = new StringBuilder();
        rows.forEach((table, byKey) -> {
            text.append(table).append('\n');
            byKey.values().forEach(row -> text.append(row).append('\n'));
        });
        return DigestUtils.md5DigestAsHex(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
