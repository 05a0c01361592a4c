package io.plainsight.schema;

import io.plainsight.compare.RecordedStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The two servers, which word {@code explain} differently. */
enum Server {
    MYSQL("explain format=traditional "),
    MARIADB("explain ");

    private final String explain;

    Server(String explain) {
        this.explain = explain;
    }

    static Server of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion().contains("MariaDB") ? MARIADB : MYSQL;
    }

    /** The plan of a statement with the values that it was sent with. */
    List<PlanStep> plan(Connection connection, RecordedStatement statement) throws SQLException {
        try (PreparedStatement explained = connection.prepareStatement(explain + statement.sql())) {
            for (int i = 0; i < statement.parameters().size(); i++) {
                explained.setObject(i + 1, statement.parameters().get(i));
            }
            List<PlanStep> steps = new ArrayList<>();
            try (ResultSet row = explained.executeQuery()) {
                while (row.next()) {
                    steps.add(new PlanStep(
                            row.getString("select_type"),
                            row.getString("table"),
                            row.getString("type"),
                            row.getString("key"),
                            row.getLong("rows"),
                            Objects.requireNonNullElse(row.getString("Extra"), "")));
                }
            }
            return steps;
        }
    }
}
