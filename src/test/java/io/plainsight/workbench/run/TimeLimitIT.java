package io.plainsight.workbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.ScratchDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

@DatabaseTest
@Timeout(60)
class TimeLimitIT {

    private ScratchDatabase scratch;
    private HikariDataSource pool;
    private JdbcTemplate jdbc;
    private TimeLimit limit;

    @BeforeEach
    void create(@Autowired JdbcConnectionDetails suite) throws Exception {
        scratch = new ScratchDatabase(suite);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(scratch.url());
        config.setUsername(scratch.username());
        config.setPassword(scratch.password());
        // One for the work, which everybody gets in turn, one to end it with, and one that stays with the test's
        // thread.
        config.setMaximumPoolSize(3);
        pool = new HikariDataSource(config);
        jdbc = new JdbcTemplate(pool);
        jdbc.execute("create table things (id int primary key)");
        limit = new TimeLimit(pool, new JdbcTransactionManager(pool), Duration.ofSeconds(2));
    }

    @AfterEach
    void drop() throws Exception {
        limit.close();
        pool.close();
        scratch.close();
    }

    @Test
    void theServerItselfRefusesToWriteWhereOnlyReadingIsAsked() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> limit.run(true, () -> jdbc.update("insert into things values (1)")))
                .withMessageContaining("READ ONLY transaction");
        assertThat(limit.<Integer>run(true, this::count)).isZero();
    }

    @Test
    void whoComesNextMayWriteAgain() {
        limit.run(true, this::count);
        limit.run(true, () -> "nothing asked of the database");
        limit.run(true, this::count);

        for (int each = 0; each < 4; each++) {
            assertThat(limit.<Integer>run(false, () -> jdbc.update("insert into things values (1)")))
                    .isOne();
        }
    }

    @Test
    void whatIsWrittenIsRolledBack() {
        assertThat(limit.<Integer>run(false, () -> jdbc.update("insert into things values (1)") + count()))
                .isEqualTo(2);
        assertThat(count()).isZero();
    }

    @Test
    void whatTakesTooLongIsEndedOnTheServer() {
        assertThatExceptionOfType(TimeLimit.Reached.class)
                .isThrownBy(() -> limit.run(false, () -> {
                    jdbc.update("insert into things values (1)");
                    return jdbc.queryForObject("select sleep(50)", Integer.class);
                }))
                .withMessageContaining("longer than 2 seconds");

        assertThat(count()).isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from information_schema.processlist where info like 'select sleep(50)%'",
                        Integer.class))
                .isZero();
    }

    /** A kill would end the rollback, or whatever is the next on the connection. */
    @Test
    void nothingIsKilledOnceTheWorkIsOver() {
        AtomicReference<Integer> killed = new AtomicReference<>();
        JdbcTransactionManager slow = new JdbcTransactionManager(pool) {
            @Override
            protected void doRollback(DefaultTransactionStatus status) {
                killed.set(jdbc.queryForObject("select sleep(0.5)", Integer.class));
                super.doRollback(status);
            }
        };
        try (TimeLimit brief = new TimeLimit(pool, slow, Duration.ofMillis(100))) {
            assertThatExceptionOfType(TimeLimit.Reached.class)
                    .isThrownBy(() -> brief.run(false, () -> jdbc.queryForObject("select sleep(50)", Integer.class)));
        }

        await().untilAsserted(() -> assertThat(killed).hasValue(0));
    }

    @Test
    void whatIsBusyOutsideOfTheDatabaseIsAnsweredInTimeAndDoesNothingMore() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        AtomicReference<RuntimeException> afterwards = new AtomicReference<>();
        CountDownLatch over = new CountDownLatch(1);
        assertThatExceptionOfType(TimeLimit.Reached.class)
                .isThrownBy(() -> limit.run(false, () -> {
                    try {
                        answered.await();
                        while (true) {
                            jdbc.update("insert into things (id) select coalesce(max(id), 0) + 1 from things");
                        }
                    } catch (InterruptedException | RuntimeException e) {
                        afterwards.set(new IllegalStateException(e));
                    }
                    over.countDown();
                    return 0;
                }));

        answered.countDown();
        assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(afterwards.get()).hasRootCauseInstanceOf(SQLException.class);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(count()).isZero());
    }

    @Test
    void whoseTurnDoesNotComeIsToldSoAndIsNotRunLater() throws Exception {
        CountDownLatch enough = new CountDownLatch(1);
        AtomicBoolean ran = new AtomicBoolean();
        Thread other = new Thread(() -> limit.inTurn(() -> awaited(enough)));
        other.start();
        await().until(() -> other.getState() == Thread.State.TIMED_WAITING);

        assertThatExceptionOfType(TimeLimit.Crowded.class)
                .isThrownBy(() -> limit.runInTurn(true, () -> {
                    ran.set(true);
                    return 0;
                }));

        enough.countDown();
        other.join();
        assertThat(limit.<Integer>runInTurn(true, this::count)).isZero();
        assertThat(ran).isFalse();
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private Integer count() {
        return jdbc.queryForObject("select count(*) from things", Integer.class);
    }
}
