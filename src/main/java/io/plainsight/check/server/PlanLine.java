package io.plainsight.check.server;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A line of {@code EXPLAIN}.
 *
 * @param type such as {@code ALL} or {@code ref}; empty where there is none
 * @param key the index that is used, empty if none
 */
public record PlanLine(String table, String type, String key, long rows, String extra) {

    static PlanLine of(ResultSet row) throws SQLException {
        return new PlanLine(
                text(row, "table"), text(row, "type"), text(row, "key"), row.getLong("rows"), text(row, "Extra"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }

    /** Such as {@code users: ALL, no key, 1200 rows, Using where}. */
    @Override
    public String toString() {
        return table + ": " + type + ", " + (key.isEmpty() ? "no key" : "key " + key) + ", " + rows + " rows"
                + (extra.isEmpty() ? "" : ", " + extra);
    }
}
