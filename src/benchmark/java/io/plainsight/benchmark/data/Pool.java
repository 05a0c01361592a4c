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
     * @param inAutoCommit whether connections come in auto-commit
     * @param connections how many
     */
    public static Pool of(Server server, String database, boolean inAutoCommit, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url(database));
        config.setAutoCommit(inAutoCommit);
        config.setMaximumPoolSize(connections);
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
