package io.plainsight.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An empty database of a test's own beside the suite's, dropped at the end. */
public final class ScratchDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern NAME = Pattern.compile("(jdbc:mysql://[^/]+/)([^?]*)(.*)");

    private final String name = "plainsight_scratch_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    private final DataSource server;
    private final String url;
    private final DriverManagerDataSource dataSource;

    /** @param suite the database that the other tests use; a container's ordinary user may not create databases */
    public ScratchDatabase(JdbcConnectionDetails suite) throws SQLException {
        Matcher parts = NAME.matcher(suite.getJdbcUrl());
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a MySQL URL: " + suite.getJdbcUrl());
        }
        url = parts.group(1) + name + parts.group(3);
        String user = DatabaseChoice.chosen() == DatabaseChoice.CONTAINER ? "root" : suite.getUsername();
        server = new DriverManagerDataSource(suite.getJdbcUrl(), user, suite.getPassword());
        dataSource = new DriverManagerDataSource(url, user, suite.getPassword());
        execute("create database " + name);
    }

    /** Its URL, for those who connect by themselves. */
    public String url() {
        return url;
    }

    public String username() {
        return dataSource.getUsername();
    }

    public String password() {
        return dataSource.getPassword();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public Connection connect() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public void close() throws SQLException {
        execute("drop database " + name);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
