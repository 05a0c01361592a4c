package io.plainsight.cli;

import io.plainsight.testing.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All tables of a database, how they are made and all their rows. */
record DatabaseContent(Map<String, List<String>> tables) {

    static DatabaseContent of(ScratchDatabase database) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : rows(statement, "show tables")) {
                List<String> content = new ArrayList<>();
                // Rolled back inserts use up keys.
                rows(statement, "show create table " + table)
                        .forEach(row -> content.add(row.replaceAll("AUTO_INCREMENT=\\d+ ", "")));
                content.addAll(rows(statement, "select * from " + table));
                tables.put(table, content);
            }
        }
        return new DatabaseContent(tables);
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(row.getString(column));
                }
                rows.add(String.join(" | ", values));
            }
        }
        rows.sort(null);
        return rows;
    }
}
