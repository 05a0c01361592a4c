package io.plainsight.compare.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.recorded.SentStatement;
import io.plainsight.testing.DatabaseTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which statements count. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class HistoryScopeIT {

    @Autowired
    private JdbcConnectionDetails suite;

    private HistoryDatabase database;
    private StatementHistory history;

    @BeforeEach
    void connect() throws SQLException {
        database = new HistoryDatabase(suite);
        history = database.history();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void statementsOfTheTransactionAreApart() throws SQLException {
        Connection raw = database.connection();
        raw.setAutoCommit(false);
        raw.setReadOnly(true);
        raw.setReadOnly(false);
        database.execute("SAVEPOINT here");
        database.execute("delete from things where id = 1");
        database.execute("ROLLBACK TO SAVEPOINT here");
        raw.rollback();
        raw.setAutoCommit(true);

        StatementHistory.Sent sent = sent();
        assertThat(sent.statements()).extracting(SentStatement::sql).containsExactly("delete from things where id = 1");
        assertThat(sent.transaction())
                .containsSubsequence("SET autocommit=0", "SAVEPOINT here", "ROLLBACK TO SAVEPOINT here")
                .contains("SET autocommit=1")
                .noneMatch(sql -> sql.contains("things"));
    }

    @Test
    void otherConnectionsAreNotSeen() {
        database.others().sql("select 42").query().listOfRows();

        assertThat(texts()).isEmpty();
    }

    @Test
    void whatCameBeforeTheMarkIsNotSeen() {
        database.execute("delete from things where id = 1");
        history.mark();
        database.execute("delete from things where id = 2");

        assertThat(texts()).containsExactly("delete from things where id = 2");
    }

    private StatementHistory.Sent sent() {
        return history.sinceMark().orElseThrow();
    }

    private List<String> texts() {
        return sent().statements().stream().map(SentStatement::sql).toList();
    }
}
