package io.plainsight.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each way gives the same rows. */
class BulkInsertIT extends OddTable {

    @ParameterizedTest
    @EnumSource(BulkWay.class)
    void everyValueComesBackAsItWas(BulkWay way) {
        List<Odd> rows = oddRows();

        assertThat(insert(sessions, way, rows)).isEqualTo(rows.size());

        assertThat(database.rows())
                .containsExactlyElementsOf(rows.stream().map(Odd::shown).toList());
    }

    /** As with {@code NO_BACKSLASH_ESCAPES}, where a backslash in SQL is a character like others. */
    @ParameterizedTest
    @EnumSource(BulkWay.class)
    void whateverTheSessionsModeIs(BulkWay way) {
        List<Odd> rows = oddRows();

        insert(
                database.sessions(BulkDatabase.STREAMS_ONLY
                        + "&sessionVariables=sql_mode='STRICT_TRANS_TABLES,NO_BACKSLASH_ESCAPES'"),
                way,
                rows);

        assertThat(database.rows())
                .containsExactlyElementsOf(rows.stream().map(Odd::shown).toList());
    }

    @ParameterizedTest
    @EnumSource(BulkWay.class)
    void asWellByStatementsThatTheServerPrepares(BulkWay way) {
        List<Odd> rows = oddRows();

        insert(
                database.sessions(BulkDatabase.STREAMS_ONLY + "&useServerPrepStmts=true&cachePrepStmts=true"),
                way,
                rows);

        assertThat(database.rows())
                .containsExactlyElementsOf(rows.stream().map(Odd::shown).toList());
    }

    private static List<Odd> oddRows() {
        byte[] everyByte = new byte[256];
        IntStream.range(0, 256).forEach(i -> everyByte[i] = (byte) i);
        return List.of(
                Odd.of(1, null),
                new Odd(
                        2,
                        "tab\t, newline\n, return\r\n, 'quotes\", back\\slash\\, \\N, nul\0, ctrl-z\032, Zoë 漢 🦉\\",
                        everyByte,
                        new BigDecimal("123456789012345678901234567890.0123456789"),
                        -1.5e-300,
                        Long.MIN_VALUE,
                        true,
                        LocalDate.of(9999, 12, 31),
                        LocalTime.of(23, 59, 59, 999_999_000),
                        LocalDateTime.of(1999, 1, 2, 3, 4, 5, 6_000)),
                new Odd(
                        3,
                        "",
                        new byte[0],
                        new BigDecimal("0E-10"),
                        0.1,
                        Long.MAX_VALUE,
                        false,
                        LocalDate.of(1000, 1, 1),
                        LocalTime.MIDNIGHT,
                        LocalDateTime.of(2024, 2, 29, 0, 0)),
                Odd.of(4, "\\N"),
                Odd.of(5, "NULL"),
                Odd.of(6, "{\"a\": [1, null]}\b\f\u001f"),
                Odd.of(7, "🦉".repeat(100)));
    }

    @ParameterizedTest
    @EnumSource(BulkWay.class)
    void moreThanGoAtATime(BulkWay way) {
        int count = RowDocuments.ROWS + 1;

        assertThat(insert(sessions, way, IntStream.range(0, count).mapToObj(id -> Odd.of(id, "row " + id))))
                .isEqualTo(count);

        assertThat(database.jdbc()
                        .queryForObject("select count(*) from odd where words = concat('row ', id)", int.class))
                .isEqualTo(count);
    }

    @ParameterizedTest
    @EnumSource(BulkWay.class)
    void noRowsAreNoRows(BulkWay way) {
        assertThat(insert(sessions, way, List.of())).isZero();
        assertThat(database.ids()).isEmpty();
    }

    /** Which is all that there is to commit, or not. */
    @ParameterizedTest
    @EnumSource(BulkWay.class)
    void areTheSessionsToCommit(BulkWay way) {
        for (ExecutorType type : ExecutorType.values()) {
            emptyTable();
            try (SqlSession session = sessions.openSession(type)) {
                ROWS.by(way).insert(session, List.of(Odd.of(1, "a"), Odd.of(2, "b")));
            }
            assertThat(database.ids()).isEmpty();
            try (SqlSession session = sessions.openSession(type)) {
                assertThat(ROWS.by(way).insert(session, List.of(Odd.of(1, "a"), Odd.of(2, "b"))))
                        .isEqualTo(2);
                session.commit();
                assertThat(database.ids()).containsExactly(1, 2);
            }
        }
    }

    /** Besides those with rows: two for the savepoint, one that looks for warnings, and those that look at the server. */
    @ParameterizedTest
    @CsvSource({", 5", "LOAD_DATA, 4", "JSON_TABLE, 4", "BATCH, 7"})
    void sendsFewStatements(@Nullable BulkWay way, int expected) throws SQLException {
        // Else the driver asks before each statement that writes whether the transaction is read-only.
        SqlSessionFactory silent = database.sessions(BulkDatabase.STREAMS_ONLY + "&useLocalSessionState=true");
        try (SqlSession session = silent.openSession()) {
            int before = questions(session);
            (way == null ? ROWS : ROWS.by(way)).insert(session, List.of(Odd.of(1, "a"), Odd.of(2, "b")));

            assertThat(questions(session) - before - 1).isEqualTo(expected);
        }
    }

    private static int questions(SqlSession session) throws SQLException {
        try (Statement statement = session.getConnection().createStatement();
                ResultSet status = statement.executeQuery("show session status like 'Questions'")) {
            status.next();
            return status.getInt(2);
        }
    }

    private static long insert(SqlSessionFactory factory, BulkWay way, List<Odd> rows) {
        return insert(factory, way, rows.stream());
    }

    private static long insert(SqlSessionFactory factory, BulkWay way, Stream<Odd> rows) {
        try (SqlSession session = factory.openSession()) {
            long count = ROWS.by(way).insert(session, rows);
            session.commit();
            return count;
        }
    }
}
