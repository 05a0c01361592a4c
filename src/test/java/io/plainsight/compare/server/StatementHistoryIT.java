package io.plainsight.compare.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plainsight.compare.recorded.SentStatement;
import io.plainsight.testing.DatabaseTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is known of each statement. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class StatementHistoryIT {

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
    void seesStatementsInOrderWithTheirValues() {
        database.client()
                .sql("select * from things where name = :name and id > :id")
                .param("name", "it's 王")
                .param("id", 1)
                .query()
                .listOfRows();
        database.execute("update things set name = 'C' where id = 1");

        assertThat(texts())
                .containsExactly(
                        "select * from things where name = 'it''s 王' and id > 1",
                        "update things set name = 'C' where id = 1");
    }

    @Test
    void countsTheRowsThatWereExaminedSentAndAffected() {
        database.query("select id from things where name = 'B'");
        database.execute("update things set name = 'C' where name = 'B'");

        assertThat(sent().statements())
                .satisfiesExactly(
                        read -> {
                            assertThat(read.rowsExamined()).isEqualTo(3);
                            assertThat(read.rowsSent()).isEqualTo(2);
                            assertThat(read.rowsAffected()).isZero();
                            assertThat(read.fullScans()).isEqualTo(1);
                            assertThat(read.sorts()).isZero();
                            assertThat(read.errorCode()).isNull();
                        },
                        write -> {
                            assertThat(write.rowsExamined()).isEqualTo(3);
                            assertThat(write.rowsSent()).isZero();
                            assertThat(write.rowsAffected()).isEqualTo(2);
                        });
    }

    @Test
    void countsSortsThatNoIndexSaved() {
        database.query("select id from things order by name desc");
        database.query("select id from things order by id");

        assertThat(sent().statements()).extracting(SentStatement::sorts).containsExactly(1L, 0L);
    }

    /** MySQL counts the rows of a table in parallel, and MariaDB looks up the end of an index; neither tells. */
    @Test
    void whatTheServerDoesNotCountIsNotKnown() {
        database.query("select count(*) from things");
        database.query("select max(id) from things");
        database.query("select id from things where id = 9");
        database.query("select count(*) from things where id = 9");

        List<SentStatement> statements = sent().statements();
        assertThat(statements.subList(0, 2))
                .extracting(SentStatement::rowsExamined)
                .containsNull()
                .doesNotContain(0L);
        assertThat(statements.subList(2, 4))
                .as("nothing to examine")
                .extracting(SentStatement::rowsExamined)
                .containsOnly(0L);
    }

    @Test
    void aStatementThatIsRefusedHasItsErrorCode() {
        assertThatThrownBy(() -> database.execute("insert into things values (1, 'again')"))
                .isInstanceOf(DuplicateKeyException.class);
        database.execute("delete from things where id = 1");

        assertThat(sent().statements()).extracting(SentStatement::errorCode).containsExactly(1062, null);
    }

    private StatementHistory.Sent sent() {
        return history.sinceMark().orElseThrow();
    }

    private List<String> texts() {
        return sent().statements().stream().map(SentStatement::sql).toList();
    }
}
