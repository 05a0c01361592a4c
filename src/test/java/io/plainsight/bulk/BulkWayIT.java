package io.plainsight.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plainsight.testing.DatabaseTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The way is chosen before anything is sent, and no file of this machine leaves it. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkWayIT {

    private static final BulkInsert<Odd> ROWS = BulkInsert.through(Odd.Mapper.class, Odd.COLUMNS);

    private BulkDatabase database;

    @BeforeAll
    void makeDatabase(@Autowired JdbcConnectionDetails suite) throws SQLException {
        database = new BulkDatabase(suite);
    }

    @AfterAll
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void loadsWhereBothSidesAllowIt() {
        assertThat(way(BulkDatabase.STREAMS_ONLY)).isEqualTo(BulkWay.LOAD_DATA);
        assertThat(way("allowLoadLocalInfile=true")).isEqualTo(BulkWay.LOAD_DATA);
    }

    @Test
    void sendsDocumentsWhereTheClientDoesNot() {
        assertThat(way("")).isEqualTo(BulkWay.JSON_TABLE);
    }

    @Test
    void sendsDocumentsWhereTheServerDoesNot() {
        database.allowLoading(false);
        try {
            assertThat(way(BulkDatabase.STREAMS_ONLY)).isEqualTo(BulkWay.JSON_TABLE);
        } finally {
            database.allowLoading(true);
        }
    }

    private BulkWay way(String options) {
        try (SqlSession session = database.sessions(options).openSession()) {
            return ROWS.way(session);
        }
    }

    @Test
    void noFileCanBeAskedForBeforeOrAfter(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "1\tsecret\n");
        DataSource dataSource = database.with(BulkDatabase.STREAMS_ONLY);
        try (Connection connection = dataSource.getConnection();
                SqlSession session = database.sessions("").openSession(connection)) {
            connection.setAutoCommit(false);
            refusesToSend(connection, secret);
            assertThat(ROWS.way(session)).isEqualTo(BulkWay.LOAD_DATA);
            ROWS.insert(session, List.of(Odd.of(7, "row")));
            refusesToSend(connection, secret);
            connection.commit();
        }
        assertThat(database.jdbc().queryForList("select words from odd", String.class))
                .containsExactly("row");
    }

    private static void refusesToSend(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThatThrownBy(
                            () -> statement.execute("load data local infile '" + file + "' into table odd (id, words)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("allowLoadLocalInfileInPath");
        }
    }
}
