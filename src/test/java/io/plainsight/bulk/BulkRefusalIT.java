package io.plainsight.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be inserted as it is makes each way insert none, and leaves the session as it was. */
class BulkRefusalIT extends OddTable {

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

        try (SqlSession session = silent.openSession()) {
            assertThatThrownBy(() -> ROWS.by(BulkWay.LOAD_DATA).insert(session, List.of(Odd.of(1, "b".repeat(101)))))
                    .isInstanceOf(BulkInsertException.class)
                    .hasMessageContaining("1 of 1 rows, with 1 warnings");
            session.commit(true);
        }
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
}
