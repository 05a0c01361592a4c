package io.plainsight.database;

import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a report calls the database that it was made on. */
public final class DatabaseName {

    private DatabaseName() {}

    /**
     * Product and version as the server itself gives them: Connector/J calls a MariaDB MySQL.
     *
     * @throws org.springframework.dao.DataAccessException if the server does not answer
     */
    public static String of(DataSource dataSource) {
        String version =
                Objects.requireNonNull(new JdbcTemplate(dataSource).queryForObject("select version()", String.class));
        return version.contains("MariaDB") ? "MariaDB " + version.replaceFirst("-MariaDB.*", "") : "MySQL " + version;
    }
}
