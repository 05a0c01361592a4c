package io.plainsight.compare.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.ScratchDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** As a user who may not read the Performance Schema. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class UnknownHistoryIT {

    private static final String USER = "plainsight_without_history";
    private static final String PASSWORD = "s3cret";

    @Autowired
    private JdbcConnectionDetails suite;

    private ScratchDatabase scratch;
    private SingleConnectionDataSource connection;

    @BeforeEach
    void connect() throws SQLException {
        scratch = new ScratchDatabase(suite);
        execute("drop user if exists " + USER + "@'%'");
        execute("create user " + USER + "@'%' identified by '" + PASSWORD + "'");
        String name = scratch.url().replaceFirst(".*/(plainsight_scratch_\\w+).*", "$1");
        execute("grant select on " + name + ".* to " + USER + "@'%'");
        connection = new SingleConnectionDataSource(scratch.url(), USER, PASSWORD, true);
    }

    @AfterEach
    void close() throws SQLException {
        connection.destroy();
        execute("drop user " + USER + "@'%'");
        scratch.close();
    }

    @Test
    void isEmptyAndNoError() {
        JdbcClient database = JdbcClient.create(connection);
        StatementHistory history = new StatementHistory(database);

        assertThatCode(history::mark).doesNotThrowAnyException();
        database.sql("select 1").query().listOfRows();

        assertThat(history.sinceMark()).isEmpty();
    }

    private void execute(String sql) {
        JdbcClient.create(scratch.dataSource()).sql(sql).update();
    }
}
