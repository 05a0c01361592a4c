package io.plainsight.mybatis.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.plainsight.mybatis.PlainMyBatis;
import io.plainsight.people.User;
import io.plainsight.people.UserMapper;
import io.plainsight.people.UserXmlMapper;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.Migration;
import io.plainsight.testing.ScratchDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How often work goes to the server and back: with what is recommended, and with what everybody starts from. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripsIT {

    private static final String LOCAL_STATE = "useLocalSessionState";

    private final List<HikariDataSource> pools = new ArrayList<>();
    private ScratchDatabase database;
    private RoundTrips roundTrips;
    private DataSource statements;
    private DataSource transactions;
    private TransactionPools tuned;
    private HikariDataSource untuned;

    @BeforeAll
    void makeDatabase(@Autowired JdbcConnectionDetails suite) throws Exception {
        database = new ScratchDatabase(suite);
        Migration.fromClasspath(database.dataSource()).update("sample");
        roundTrips = new RoundTrips(database);
        statements = pool(pool -> pool.addDataSourceProperty(LOCAL_STATE, "true"));
        transactions = pool(pool -> {
            pool.addDataSourceProperty(LOCAL_STATE, "true");
            pool.setAutoCommit(false);
        });
        DataSource reading = pool(pool -> {
            pool.addDataSourceProperty(LOCAL_STATE, "true");
            pool.setAutoCommit(false);
            pool.setReadOnly(true);
        });
        tuned = new TransactionPools(statements, transactions, reading);
        untuned = pool(pool -> {});
    }

    private HikariDataSource pool(Consumer<HikariDataSource> settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(1);
        settings.accept(pool);
        pools.add(pool);
        return pool;
    }

    @AfterAll
    void dropDatabase() throws SQLException {
        pools.forEach(HikariDataSource::close);
        database.close();
    }

    @Test
    void aStatementOutsideOfTransactionsIsOne() throws SQLException {
        UserMapper users = spring(tuned);

        assertThat(roundTrips.of(() -> users.findById(1))).isEqualTo(Map.of("select", 1L));
        assertThat(roundTrips.of(() -> users.updateName(1, "Alice"))).isEqualTo(Map.of("update", 1L));
    }

    @Test
    void aReadOnlyTransactionIsItsQueriesAndACommit() throws SQLException {
        UserMapper users = spring(tuned);
        TransactionTemplate transaction = readOnly(new PooledTransactionManager(tuned));

        assertThat(roundTrips.of(() -> transaction.executeWithoutResult(status -> users.findById(1))))
                .isEqualTo(Map.of("select", 1L, "commit", 1L));
        assertThat(roundTrips.of(() -> transaction.executeWithoutResult(status -> {
                    users.findById(1);
                    users.findAll();
                })))
                .isEqualTo(Map.of("select", 2L, "commit", 1L));
    }

    @Test
    void aTransactionIsItsStatementsAndACommitOrRollback() throws SQLException {
        UserMapper users = spring(tuned);
        TransactionTemplate transaction = new TransactionTemplate(new PooledTransactionManager(tuned));

        assertThat(roundTrips.of(() -> transaction.executeWithoutResult(status -> users.updateName(1, "Alice"))))
                .isEqualTo(Map.of("update", 1L, "commit", 1L));
        assertThat(roundTrips.of(() -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    users.findById(1);
                })))
                .isEqualTo(Map.of("select", 1L, "rollback", 1L));
    }

    @Test
    void onePoolAsItComesTakesThreeTimesAsMany() throws SQLException {
        UserMapper users = spring(untuned);
        PlatformTransactionManager manager = new JdbcTransactionManager(untuned);

        assertThat(roundTrips.of(() -> readOnly(manager).executeWithoutResult(status -> users.findById(1))))
                .isEqualTo(Map.of("select", 1L, "commit", 1L, "set_option", 4L));
        assertThat(roundTrips.of(() -> readOnly(manager).executeWithoutResult(status -> {
                    users.findById(1);
                    users.findAll();
                })))
                .isEqualTo(Map.of("select", 2L, "commit", 1L, "set_option", 4L));
        assertThat(roundTrips.of(() -> new TransactionTemplate(manager).executeWithoutResult(status -> {
                    users.findById(1);
                    users.findAll();
                })))
                .isEqualTo(Map.of("select", 2L, "commit", 1L, "set_option", 2L));
        // The question is the driver's: whether the session may write.
        assertThat(roundTrips.of(() ->
                        new TransactionTemplate(manager).executeWithoutResult(status -> users.updateName(1, "Alice"))))
                .isEqualTo(Map.of("select", 1L, "update", 1L, "commit", 1L, "set_option", 2L));
        assertThat(roundTrips.of(() -> new TransactionTemplate(manager).executeWithoutResult(status -> {
                    users.updateName(1, "Alice");
                    users.updateName(2, "Bob");
                })))
                .isEqualTo(Map.of("select", 2L, "update", 2L, "commit", 1L, "set_option", 2L));
        assertThat(roundTrips.of(() -> users.findById(1))).isEqualTo(Map.of("select", 1L));
        assertThat(roundTrips.of(() -> users.updateName(1, "Alice"))).isEqualTo(Map.of("select", 1L, "update", 1L));
    }

    @Test
    void aBatchIsRewrittenAsOneInsert() throws SQLException {
        DataSource rewriting = pool(pool -> {
            pool.addDataSourceProperty(LOCAL_STATE, "true");
            pool.addDataSourceProperty("rewriteBatchedStatements", "true");
        });

        assertThat(roundTrips.of(() -> insertTen(statements))).isEqualTo(Map.of("insert", 10L));
        assertThat(roundTrips.of(() -> insertTen(rewriting))).isEqualTo(Map.of("insert", 1L));
    }

    private static void insertTen(DataSource dataSource) {
        SqlSessionFactory sessions = new SqlSessionFactoryBuilder().build(PlainMyBatis.over(dataSource));
        try (SqlSession session = sessions.openSession(ExecutorType.BATCH, true)) {
            for (int i = 0; i < 10; i++) {
                session.getMapper(UserXmlMapper.class).insert(new User("Batch", UUID.randomUUID() + "@example.com"));
            }
            session.flushStatements();
        }
    }

    @Test
    void whatTheServerPreparesIsARoundTripMoreUnlessItIsCached() throws SQLException {
        UserMapper cached = spring(pool(pool -> {
            pool.addDataSourceProperty("useServerPrepStmts", "true");
            pool.addDataSourceProperty("cachePrepStmts", "true");
        }));
        UserMapper uncached = spring(pool(pool -> pool.addDataSourceProperty("useServerPrepStmts", "true")));

        assertThat(roundTrips.of(() -> cached.findById(1))).isEqualTo(Map.of("Execute", 1L));
        // The server gives no answer to the third, so that nobody waits for it.
        assertThat(roundTrips.of(() -> uncached.findById(1)))
                .isEqualTo(Map.of("Prepare", 1L, "Execute", 1L, "Close stmt", 1L));
    }

    @Test
    void theServerIsNotToldOfReadOnlyIfThatDoesNotPropagate() throws SQLException {
        DataSource silent = pool(pool -> pool.addDataSourceProperty("readOnlyPropagatesToServer", "false"));
        UserMapper users = spring(silent);

        // Auto-commit, off and on again.
        assertThat(roundTrips.of(() ->
                        readOnly(new JdbcTransactionManager(silent)).executeWithoutResult(status -> users.findById(1))))
                .isEqualTo(Map.of("select", 1L, "commit", 1L, "set_option", 2L));
    }

    @Test
    void thePoolsUnderAnotherTransactionManagerAreRightAndSlow() throws SQLException {
        UserMapper users = spring(tuned);
        PlatformTransactionManager manager = new JdbcTransactionManager(tuned);

        assertThat(roundTrips.of(() -> readOnly(manager).executeWithoutResult(status -> users.findById(1))))
                .isEqualTo(Map.of("select", 1L, "commit", 1L, "set_option", 4L));
    }

    @Test
    void plainSessionsWithAPoolEachAskNothingBesides() throws SQLException {
        SqlSessionFactory sessions = new SqlSessionFactoryBuilder().build(PlainMyBatis.over(statements, transactions));

        assertThat(roundTrips.of(() -> read(sessions, true))).isEqualTo(Map.of("select", 1L));
        assertThat(roundTrips.of(() -> read(sessions, false))).isEqualTo(Map.of("select", 1L, "rollback", 1L));
        assertThat(roundTrips.of(() -> write(sessions))).isEqualTo(Map.of("update", 1L, "commit", 1L));
    }

    @Test
    void plainSessionsOnOnePoolSwitchAutoCommit() throws SQLException {
        SqlSessionFactory sessions = new SqlSessionFactoryBuilder().build(PlainMyBatis.over(untuned));

        assertThat(roundTrips.of(() -> read(sessions, true))).isEqualTo(Map.of("select", 1L));
        assertThat(roundTrips.of(() -> read(sessions, false))).isEqualTo(Map.of("select", 1L, "set_option", 2L));
        assertThat(roundTrips.of(() -> write(sessions)))
                .isEqualTo(Map.of("select", 1L, "update", 1L, "commit", 1L, "set_option", 2L));
    }

    private static void read(SqlSessionFactory sessions, boolean autoCommit) {
        try (SqlSession session = sessions.openSession(autoCommit)) {
            session.getMapper(UserXmlMapper.class).findById(1);
        }
    }

    private static void write(SqlSessionFactory sessions) {
        try (SqlSession session = sessions.openSession()) {
            session.getMapper(UserXmlMapper.class).updateName(1, "Alice");
            session.commit();
        }
    }

    /** Mappers as beans are: each call in Spring's transaction, or in a session of its own. */
    private static UserMapper spring(DataSource dataSource) {
        Configuration configuration = PlainMyBatis.over(dataSource);
        configuration.setEnvironment(new Environment("spring", new SpringManagedTransactionFactory(), dataSource));
        return new SqlSessionTemplate(new SqlSessionFactoryBuilder().build(configuration))
                .getMapper(UserXmlMapper.class);
    }

    private static TransactionTemplate readOnly(PlatformTransactionManager manager) {
        TransactionTemplate transaction = new TransactionTemplate(manager);
        transaction.setReadOnly(true);
        return transaction;
    }
}
