package io.plainsight.bulk;

import io.plainsight.testing.DatabaseTest;
import java.sql.SQLException;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What tests share that insert into the table of {@link Odd}, which is empty before each. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OddTable {

    static final BulkInsert<Odd> ROWS = BulkInsert.through(Odd.Mapper.class, Odd.COLUMNS);

    BulkDatabase database;
    SqlSessionFactory sessions;

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
}
