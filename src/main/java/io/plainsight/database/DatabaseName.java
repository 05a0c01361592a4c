package io.plainsight.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What a report calls the database that it was made on. */
public final class DatabaseName {

    private DatabaseName() {}

    /** Product and version as the server itself gives them: Connector/J calls a MariaDB MySQL. */
    public static String of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version()")) {
            row.next();
            String version = row.getString(1);
            return version.contains("MariaDB")
                    ? "MariaDB " + version.replaceFirst("-MariaDB.*", "")
                    : "MySQL " + version;
        } catch (SQLException e) {
            throw new IllegalStateException("The database went away: " + e.getMessage(), e);
        }
    }
}
