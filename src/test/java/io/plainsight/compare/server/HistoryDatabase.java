package io.plainsight.compare.server;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.plainsight.testing.DatabaseChoice;
import io.plainsight.testing.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A table with three rows in a database of its own, one connection to it, and a server that keeps what it is sent. */
final class HistoryDatabase implements AutoCloseable {

    private final ScratchDatabase scratch;
    private final SingleConnectionDataSource connection;

    HistoryDatabase(JdbcConnectionDetails suite) throws SQLException {
        scratch = new ScratchDatabase(suite);
        connection = new SingleConnectionDataSource(scratch.connect(), true);
        keepHistory(true);
        execute("create table things (id int not null primary key, name varchar(20)) engine = InnoDB");
        execute("insert into things values (1, 'A'), (2, 'B'), (3, 'B')");
    }

    /** Always the same connection. */
    JdbcClient client() {
        return JdbcClient.create(connection);
    }

    /** The same connection, which is not to be closed. */
    Connection connection() throws SQLException {
        return connection.getConnection();
    }

    /** A connection for each statement. */
    JdbcClient others() {
        return JdbcClient.create(scratch.dataSource());
    }

    /** The connection's, from here on; a test of what the server of a URL does not keep is left out. */
    StatementHistory history() {
        StatementHistory history = new StatementHistory(client());
        if (DatabaseChoice.chosen() == DatabaseChoice.URL) {
            assumeThat(history.sinceMark())
                    .as("the server of the URL tells what it was sent")
                    .isPresent();
        }
        history.mark();
        return history;
    }

    void query(String sql) {
        client().sql(sql).query().listOfRows();
    }

    void execute(String sql) {
        client().sql(sql).update();
    }

    /** A container is as the image makes it; the embedded database keeps its history, and a server of a URL is its owner's. */
    private void keepHistory(boolean kept) {
        if (DatabaseChoice.chosen() == DatabaseChoice.CONTAINER) {
            client().sql("update performance_schema.setup_consumers set enabled = :enabled"
                            + " where name = 'events_statements_history_long'")
                    .param("enabled", kept ? "YES" : "NO")
                    .update();
        }
    }

    @Override
    public void close() throws SQLException {
        keepHistory(false);
        connection.destroy();
        scratch.close();
    }
}
