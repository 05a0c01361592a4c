package io.plainsight.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Has the server refuse the values that do not fit. It tells the warnings of the latest statement only, and the rows of a
 * batch may be a statement each.
 */
final class StrictMode {

    private StrictMode() {}

    /** Runs it in strict mode, then sets the session's own again. One statement where that is strict, else three. */
    static long during(Connection connection, Work work) throws SQLException {
        String own = of(connection);
        if (own.contains("STRICT_")) {
            return work.run();
        }
        set(connection, own.isEmpty() ? "STRICT_ALL_TABLES" : own + ",STRICT_ALL_TABLES");
        long result;
        try {
            result = work.run();
        } catch (SQLException | RuntimeException | Error e) {
            try {
                set(connection, own);
            } catch (SQLException lost) {
                e.addSuppressed(lost);
            }
            throw e;
        }
        set(connection, own);
        return result;
    }

    private static String of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery("select @@session.sql_mode")) {
            mode.next();
            return mode.getString(1);
        }
    }

    private static void set(Connection connection, String mode) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("set session sql_mode = ?")) {
            statement.setString(1, mode);
            statement.execute();
        }
    }

    interface Work {
        long run() throws SQLException;
    }
}
