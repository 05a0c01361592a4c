package io.plainsight.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plainsight.testing.DatabaseTest;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Each way gives the same rows, or none. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkInsertIT {

    private static final BulkInsert<Odd> ROWS = BulkInsert.through(Odd.Mapper.class, Odd.COLUMNS);

    private BulkDatabase database;
    private SqlSessionFactory sessions;

    @BeforeAll
    void makeDatabase(@Autowired JdbcConnectionDetails suite) throws SQLException {
        database = new BulkDatabase(suite);
        sessions = database.sessions(BulkDatabase.STREAMS_ONLY);
    }

    @BeforeEach
    void emptyTable() {
        database.jdbc().execute("delete from odd");
    }

    @AfterAll
    void dropDatabase() throws SQLException {
        database.close();
    }

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

    @ParameterizedTest
    @EnumSource(BulkWay.class)
    void aRowThatIsThereAlreadyMakesItNone(BulkWay way) {
        refuses(way, Stream.of(Odd.of(1, "a"), Odd.of(2, "b"), Odd.of(1, "again")), "Duplicate entry");
    }

    @ParameterizedTest
    @EnumSource(BulkWay.class)
    void aTextThatDoesNotFitMakesItNone(BulkWay way) {
        refuses(way, Stream.of(Odd.of(1, "a"), Odd.of(2, "b".repeat(101))), "too long|truncated");
    }

    @ParameterizedTest
    @EnumSource(BulkWay.class)
    void aNumberOutOfRangeMakesItNone(BulkWay way) {
        BigDecimal large = BigDecimal.TEN.pow(31);
        refuses(
                way,
                Stream.of(Odd.of(1, "a"), new Odd(2, null, null, large, null, null, null, null, null, null)),
                "(?i)out of range");
    }

    private void refuses(BulkWay way, Stream<Odd> rows, String why) {
        refuses(way, rows, why, PersistenceException.class);
    }

    private void refuses(BulkWay way, Stream<Odd> rows, String why, Class<? extends Exception> kind) {
        try (SqlSession session = sessions.openSession()) {
            session.getMapper(Odd.Mapper.class).insert(Odd.of(99, "before"));

            assertThatThrownBy(() -> ROWS.by(way).insert(session, rows))
                    .isInstanceOf(kind)
                    .hasMessageFindingMatch(why);
            // Who goes on all the same has what was there before, and nothing of the rows.
            session.getMapper(Odd.Mapper.class).insert(Odd.of(100, "after"));
            session.commit();
        }
        assertThat(database.ids()).containsExactly(99, 100);
    }

    /** Where the server keeps no warnings, it still counts them. */
    @Test
    void aSessionThatKeepsNoWarningsHidesNone() {
        SqlSessionFactory silent = database.sessions(BulkDatabase.STREAMS_ONLY + "&sessionVariables=max_error_count=0");

        assertThatThrownBy(() -> insert(silent, BulkWay.LOAD_DATA, List.of(Odd.of(1, "b".repeat(101)))))
                .isInstanceOf(BulkInsertException.class)
                .hasMessageContaining("1 of 1 rows, with 1 warnings");
        assertThat(database.ids()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(BulkWay.class)
    void rowsThatCannotBeMadeMakeItNone(BulkWay way) {
        Iterator<Odd> rows = IntStream.range(0, 5)
                .mapToObj(id -> {
                    if (id == 3) {
                        throw new UnsupportedOperationException("row 3");
                    }
                    return Odd.of(id, "a");
                })
                .iterator();

        try (SqlSession session = sessions.openSession()) {
            assertThatThrownBy(() -> ROWS.by(way).insert(session, rows))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("row 3");
            session.getMapper(Odd.Mapper.class).insert(Odd.of(100, "after"));
            session.commit();
        }
        assertThat(database.ids()).containsExactly(100);
    }

    /** The driver would send a question mark. */
    @ParameterizedTest
    @EnumSource(BulkWay.class)
    void halfACharacterMakesItNone(BulkWay way) {
        for (String half : List.of("half of an owl: \ud83e", "the other half: \udd89.", "\udd89\ud83e")) {
            emptyTable();
            refuses(
                    way,
                    Stream.of(Odd.of(1, "a"), Odd.of(2, "b"), Odd.of(3, half)),
                    "^Column words has half of a character: .u(d83e|dd89) without its other half;",
                    BulkInsertException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(BulkWay.class)
    void aNullAmongTheRowsMakesItNone(BulkWay way) {
        refuses(way, Stream.of(Odd.of(1, "a"), Odd.of(2, "b"), null), "^A row is null", NullPointerException.class);
    }

    /** A server that is not strict only warns, and a batch tells no warnings but the last row's. */
    @ParameterizedTest
    @CsvSource({"LOAD_DATA, false", "JSON_TABLE, false", "BATCH, false", "BATCH, true"})
    void aSessionThatIsNotStrictChangesNoValue(BulkWay way, boolean rewrite) throws SQLException {
        SqlSessionFactory factory =
                database.sessions(BulkDatabase.STREAMS_ONLY + "&rewriteBatchedStatements=" + rewrite);
        for (int wrong = 1; wrong <= 3; wrong++) {
            List<Odd> rows = new ArrayList<>(List.of(Odd.of(1, "a"), Odd.of(2, "b"), Odd.of(3, "c")));
            rows.set(wrong - 1, Odd.of(wrong, "d".repeat(101)));
            try (SqlSession session = factory.openSession();
                    Statement statement = session.getConnection().createStatement()) {
                statement.execute("set session sql_mode = 'NO_ZERO_DATE'");

                assertThatThrownBy(() -> ROWS.by(way).insert(session, rows))
                        .isInstanceOf(PersistenceException.class)
                        .hasMessageFindingMatch("too long|truncated");
                session.commit(true);
                try (ResultSet mode = statement.executeQuery("select @@session.sql_mode")) {
                    mode.next();
                    assertThat(mode.getString(1)).isEqualTo("NO_ZERO_DATE");
                }
            }
            assertThat(database.ids()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRowThatABatchLeavesOutMakesItNone(boolean rewrite) {
        SqlSessionFactory factory = database.sessions("rewriteBatchedStatements=" + rewrite);
        BulkInsert<Odd> ignoring =
                BulkInsert.through(Odd.IgnoringMapper.class, Odd.COLUMNS).by(BulkWay.BATCH);

        try (SqlSession session = factory.openSession()) {
            assertThatThrownBy(() -> ignoring.insert(
                            session, List.of(Odd.of(1, "a"), Odd.of(2, "b"), Odd.of(1, "again"), Odd.of(3, "c"))))
                    .isInstanceOf(BulkInsertException.class)
                    .hasMessageStartingWith("The server took ");
            session.commit(true);
        }
        assertThat(database.ids()).isEmpty();
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

    @Test
    void aLoadThatNamesOtherColumnsIsNotRun() {
        try (SqlSession session = sessions.openSession()) {
            assertThatThrownBy(() -> BulkInsert.through(Odd.MixedUpMapper.class, Odd.COLUMNS)
                            .insert(session, List.of(Odd.of(1, "a"))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("loads (words, id), but the columns of the rows are (id, words, ");
        }
    }

    @Test
    void withoutATransactionNothingIsSent() {
        try (SqlSession session = sessions.openSession(true)) {
            assertThatThrownBy(() -> ROWS.insert(session, List.of(Odd.of(1, "a"))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("A bulk insert needs a transaction");
        }
        assertThat(database.ids()).isEmpty();
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
