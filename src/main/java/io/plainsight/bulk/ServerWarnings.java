package io.plainsight.bulk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Makes a failure of whatever the server did otherwise than it was told. */
final class ServerWarnings {

    private ServerWarnings() {}

    /**
     * Looks at the latest statement of the connection.
     *
     * @param sent how many rows it was to insert
     * @param taken how many it did
     * @throws BulkInsertException if they differ, or if there are warnings: a text cut off, a number out of range, a row
     *     left out because of a key
     */
    static void refuse(Connection connection, long sent, long taken) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Asked for, not taken from the driver: it tells none where the session's max_error_count is 0.
            long warnings = count(statement);
            if (warnings == 0 && sent == taken) {
                return;
            }
            SQLException first = warnings == 0 ? null : first(statement);
            throw new BulkInsertException(
                    "The server took %d of %d rows, with %d warnings%s; none of them is there now."
                                    .formatted(taken, sent, warnings, first == null ? "" : ": " + first.getMessage())
                            + " Mend the values, or the statement, and insert all again.",
                    first);
        }
    }

    private static long count(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery("show count(*) warnings")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static @Nullable SQLException first(Statement statement) throws SQLException {
        try (ResultSet warnings = statement.executeQuery("show warnings limit 1")) {
            return warnings.next()
                    ? new SQLException(warnings.getString("Message"), null, warnings.getInt("Code"))
                    : null;
        }
    }
}
