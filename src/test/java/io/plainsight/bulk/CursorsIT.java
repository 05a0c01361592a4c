package io.plainsight.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.mybatis.PlainMyBatis;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.ScratchDatabase;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Of a query that would take days, some rows; and the session goes on. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CursorsIT {

    private static final long DAYS = 1_000_000_000_000L;

    private ScratchDatabase database;
    private SqlSessionFactory sessions;

    @BeforeAll
    void makeDatabase(@Autowired JdbcConnectionDetails suite) throws SQLException {
        database = new ScratchDatabase(suite);
        Configuration configuration = PlainMyBatis.over(database.dataSource());
        configuration.addMapper(Numbers.class);
        sessions = new SqlSessionFactoryBuilder().build(configuration);
    }

    @AfterAll
    void dropDatabase() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 10, 1000, 100_000, DAYS})
    void closingEarlyTakesAMomentAndLeavesTheSession(long rows) throws SQLException {
        try (SqlSession session = sessions.openSession()) {
            for (int again = 0; again < 5; again++) {
                Cursor<Numbers.Row> cursor = session.getMapper(Numbers.class).stream(rows);
                assertThat(cursor.iterator().next().words()).hasSize(400);

                Cursors.closeEarly(session, cursor);

                assertThat(cursor.isOpen()).isFalse();
                assertThat(one(session)).isEqualTo(1);
            }
        }
    }

    @Test
    void aCursorThatWasNotBegunOrIsAtItsEndIsClosed() throws SQLException {
        try (SqlSession session = sessions.openSession()) {
            Cursors.closeEarly(session, session.getMapper(Numbers.class).stream(DAYS));
            assertThat(one(session)).isEqualTo(1);

            Cursor<Numbers.Row> read = session.getMapper(Numbers.class).stream(3);
            Iterator<Numbers.Row> rows = read.iterator();
            while (rows.hasNext()) {
                rows.next();
            }
            Cursors.closeEarly(session, read);
            assertThat(one(session)).isEqualTo(1);
        }
    }

    private static int one(SqlSession session) throws SQLException {
        try (var statement = session.getConnection().createStatement();
                var row = statement.executeQuery("select 1")) {
            row.next();
            return row.getInt(1);
        }
    }
}
