package io.plainsight.recordings;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.containers.Network;
import org.testcontainers.mysql.MySQLContainer;

/** A MySQL that tells what it was sent, with the options that docker-compose.yml gives it. */
final class RecordingServer implements AutoCloseable {

    static final String NAME = "mysql";

    private final Network network = Network.newNetwork();
    private final MySQLContainer container = new MySQLContainer("mysql:9.7")
            .withNetwork(network)
            .withNetworkAliases(NAME)
            .withTmpFs(Map.of("/var/lib/mysql", "rw"))
            .withCommand(
                    "--performance-schema-consumer-events-statements-history-long=ON",
                    "--performance-schema-events-statements-history-long-size=10000",
                    "--performance-schema-max-sql-text-length=8192");

    RecordingServer() {
        container.start();
    }

    Network network() {
        return network;
    }

    String rootPassword() {
        return container.getPassword();
    }

    /** A new empty database, and root's way to it. */
    DataSource create(String database) throws SQLException {
        try (Connection connection = root("mysql").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
        return root(database);
    }

    private DataSource root(String database) {
        return new DriverManagerDataSource(
                "jdbc:mysql://%s:%d/%s".formatted(container.getHost(), container.getMappedPort(3306), database),
                "root",
                rootPassword());
    }

    @Override
    public void close() {
        container.close();
        network.close();
    }
}
