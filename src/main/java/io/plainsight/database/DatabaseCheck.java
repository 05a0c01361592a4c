package io.plainsight.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Tells, before anything is changed, whether a database can be used. */
public final class DatabaseCheck {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 20_000;

    private DatabaseCheck() {}

    /**
     * Returns if the server is recent enough and the database is empty or ours, in whatever stage of our migrations.
     * Opens one connection, only selects, and creates nothing, not even by {@code createDatabaseIfNotExist}.
     *
     * @param username null if the URL has it
     * @param password null if there is none, or the URL has it
     * @throws DatabaseProblem with the cause and what to do; no text of it holds a password
     */
    public static void verify(String url, @Nullable String username, @Nullable String password) {
        JdbcUrl jdbcUrl = JdbcUrl.parse(url);
        try (Connection connection = connect(jdbcUrl, username, password)) {
            try {
                ServerVersion.parse(version(connection)).requireSupported();
                SchemaReader.read(connection).requireOurs(jdbcUrl.database());
            } catch (SQLException e) {
                throw new DatabaseProblem(
                        "The database at " + jdbcUrl + " cannot be read: " + e.getMessage(),
                        "see that the user may select from all its tables",
                        e);
            }
        } catch (SQLException e) {
            throw ConnectionProblem.of(e, jdbcUrl, username == null ? "of the URL" : username);
        } catch (IllegalArgumentException e) {
            throw JdbcUrl.malformed(jdbcUrl.toString(), e);
        }
    }

    /**
     * Returns if a server answers and lets the user into the database, whatever is in it.
     *
     * @throws DatabaseProblem as {@link #verify}
     */
    public static void verifyReachable(String url, @Nullable String username, @Nullable String password) {
        JdbcUrl jdbcUrl = JdbcUrl.parse(url);
        try (Connection connection = connect(jdbcUrl, username, password)) {
            version(connection);
        } catch (SQLException e) {
            throw ConnectionProblem.of(e, jdbcUrl, username == null ? "of the URL" : username);
        } catch (IllegalArgumentException e) {
            throw JdbcUrl.malformed(jdbcUrl.toString(), e);
        }
    }

    private static Connection connect(JdbcUrl url, @Nullable String username, @Nullable String password)
            throws SQLException {
        // These win over what the URL says.
        Properties properties = new Properties();
        properties.setProperty("createDatabaseIfNotExist", "false");
        // The driver would wait for ever, be it for a host that drops packets or a port that never speaks.
        if (!url.sets("connectTimeout")) {
            properties.setProperty("connectTimeout", String.valueOf(CONNECT_MILLIS));
        }
        if (!url.sets("socketTimeout")) {
            properties.setProperty("socketTimeout", String.valueOf(ANSWER_MILLIS));
        }
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(url.value(), properties);
    }

    private static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version()")) {
            row.next();
            return row.getString(1);
        }
    }
}
