package io.plainsight.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plainsight.testing.DatabaseTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class StatementRecorderIT {

    private static final String INSERT = "insert into authors (name) values (?)";

    @Autowired
    private StatementRecorder recorder;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void threeAuthors() {
        jdbc.batchUpdate(INSERT, List.of(row("A"), row("B"), row("C")));
    }

    @Test
    void recordsTextParametersAndRowsRead() {
        String sql = "select id, name\n  from authors where name <> ? or ? is null";

        List<RecordedStatement> statements = record(() -> jdbc.queryForList(sql, "B", null));

        assertThat(statements).singleElement().satisfies(statement -> {
            assertThat(statement.sql()).isEqualTo(sql);
            assertThat(statement.sqlOnOneLine()).isEqualTo("select id, name from authors where name <> ? or ? is null");
            assertThat(statement.parameters()).containsExactly("B", null);
            assertThat(statement.rows()).isEqualTo(3);
        });
    }

    @Test
    void countsTheRowsThatAreReadNotThoseThatAreThere() {
        List<RecordedStatement> statements = record(() -> jdbc.query("select id from authors", results -> {
            results.next();
            return results.getLong(1);
        }));

        assertThat(statements)
                .singleElement()
                .extracting(RecordedStatement::rows)
                .isEqualTo(1L);
    }

    @Test
    void recordsAffectedRowsAndStatementsInOrder() {
        List<RecordedStatement> statements = record(() -> {
            jdbc.update("update authors set name = concat(name, ?) where name <> 'C'", "!");
            jdbc.update("delete from authors");
        });

        assertThat(statements.stream().map(RecordedStatement::rows)).containsExactly(2L, 3L);
        assertThat(statements.stream().map(RecordedStatement::sql))
                .containsExactly("update authors set name = concat(name, ?) where name <> 'C'", "delete from authors");
    }

    @Test
    void recordsEachRowOfABatchAsAStatement() {
        List<RecordedStatement> statements = record(() -> jdbc.batchUpdate(INSERT, List.of(row("D"), row("E"))));

        assertThat(statements.stream().map(RecordedStatement::parameters)).containsExactly(List.of("D"), List.of("E"));
    }

    @Test
    void recordsTheKeysThatTheDatabaseMadeUp() {
        List<Long> keys = new ArrayList<>();

        Recording recording = recorder.record(() -> jdbc.execute((Connection connection) -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
                insert.setString(1, "F");
                insert.executeUpdate();
                try (ResultSet generated = insert.getGeneratedKeys()) {
                    generated.next();
                    return keys.add(generated.getLong(1));
                }
            }
        }));

        assertThat(recording.generatedKeys()).containsExactlyElementsOf(keys);
        assertThat(recording.statements())
                .singleElement()
                .extracting(RecordedStatement::rows)
                .isEqualTo(1L);
    }

    @Test
    void recordsAStatementThatFails() {
        List<RecordedStatement> statements = record(() -> assertThatThrownBy(
                        () -> jdbc.update("insert into authors (id, name) select id, 'again' from authors limit 1"))
                .isInstanceOf(DuplicateKeyException.class));

        assertThat(statements)
                .singleElement()
                .extracting(RecordedStatement::rows)
                .isEqualTo(0L);
    }

    @Test
    void recordsOnlyWhileItIsAskedTo() {
        Recording recording = recorder.record(() -> {});
        jdbc.queryForList("select 1");

        assertThat(recording.statements()).isEmpty();
    }

    @Test
    void aRecordingWithinARecordingKeepsItsOwn() {
        List<RecordedStatement> outer = record(() -> {
            jdbc.queryForList("select 1");
            assertThat(record(() -> jdbc.queryForList("select 2"))).hasSize(1);
            jdbc.queryForList("select 3");
        });

        assertThat(outer.stream().map(RecordedStatement::sql)).containsExactly("select 1", "select 3");
    }

    private List<RecordedStatement> record(Runnable work) {
        return recorder.record(work).statements();
    }

    private static Object[] row(String name) {
        return new Object[] {name};
    }
}
