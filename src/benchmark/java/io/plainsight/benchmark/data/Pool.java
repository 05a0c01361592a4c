package io.plainsight.benchmark.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** HikariCP on one database, with the same settings for all who are measured. */
public final class Pool implements AutoCloseable {

    private final HikariDataSource dataSource;

    private Pool(HikariDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Fills it.
     *
     * @param size how many connections
     */
    public static Pool of(Server server, String database, Connections connections, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url(database, connections.withLocalFiles()));
        config.setAutoCommit(connections.inAutoCommit());
        config.setMaximumPoolSize(size);
        return new Pool(new HikariDataSource(config));
    }

    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
