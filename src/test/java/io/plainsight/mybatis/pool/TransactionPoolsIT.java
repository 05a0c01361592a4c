package io.plainsight.mybatis.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.ScratchDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In an application of somebody else's: asked for by a property, and nothing is lost or let through by it. */
@DatabaseTest
class TransactionPoolsIT {

    private ScratchDatabase database;
    private ApplicationContextRunner application;

    @BeforeEach
    void makeDatabase(@Autowired JdbcConnectionDetails suite) throws SQLException {
        database = new ScratchDatabase(suite);
        new JdbcTemplate(database.dataSource()).execute("create table notes (id int primary key)");
        application = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        TransactionPoolsAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class))
                .withPropertyValues(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password(),
                        "spring.datasource.hikari.maximum-pool-size=2",
                        "plainsight.transaction-pools=true");
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void comeOnlyWhenAskedFor() {
        application
                .withPropertyValues("plainsight.transaction-pools=false")
                .run(context -> assertThat(context.getBean(DataSource.class)).isInstanceOf(HikariDataSource.class));
        application.run(context -> {
            assertThat(context.getBean(DataSource.class)).isInstanceOf(TransactionPools.class);
            assertThat(context.getBean(TransactionManager.class)).isInstanceOf(PooledTransactionManager.class);
        });
    }

    @Test
    void leaveAManagerOfTheApplicationsOwn() {
        application
                .withBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database.dataSource()))
                .run(context -> assertThat(context.getBean(TransactionManager.class))
                        .isExactlyInstanceOf(JdbcTransactionManager.class));
    }

    @Test
    void keepWhatIsWrittenOutsideOfTransactions() {
        application.run(context -> {
            jdbc(context).update("insert into notes values (1)");

            assertThat(notes()).containsExactly(1);
        });
    }

    @Test
    void commitAndRollBack() {
        application.run(context -> {
            transaction(context).executeWithoutResult(status -> jdbc(context).update("insert into notes values (1)"));
            transaction(context).executeWithoutResult(status -> {
                jdbc(context).update("insert into notes values (2)");
                status.setRollbackOnly();
            });

            assertThat(notes()).containsExactly(1);
        });
    }

    @Test
    void letTheServerRefuseWhatAReadOnlyTransactionWrites() {
        application.run(context -> {
            TransactionTemplate reading = transaction(context);
            reading.setReadOnly(true);

            assertThat(reading.<Boolean>execute(status ->
                            jdbc(context).queryForObject("select @@session.transaction_read_only", Boolean.class)))
                    .isTrue();
            assertThatThrownBy(() -> reading.executeWithoutResult(
                            status -> jdbc(context).update("insert into notes values (1)")))
                    .isInstanceOf(DataAccessException.class);
            assertThat(notes()).isEmpty();
        });
    }

    @Test
    void doNotLendTheConnectionOfATransactionToAnInnerOne() {
        application.run(context -> {
            TransactionTemplate reading = transaction(context);
            reading.setReadOnly(true);
            TransactionTemplate inner = transaction(context);
            inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

            reading.executeWithoutResult(outer -> {
                jdbc(context).queryForList("select * from notes");
                inner.executeWithoutResult(status -> jdbc(context).update("insert into notes values (1)"));
            });

            assertThat(notes()).containsExactly(1);
        });
    }

    @Test
    void areAllClosedWithTheApplication() throws InterruptedException {
        AtomicReference<List<String>> names = new AtomicReference<>(new ArrayList<>());
        application
                .withPropertyValues("spring.datasource.hikari.pool-name=theirs")
                .run(context -> {
                    TransactionTemplate reading = transaction(context);
                    reading.setReadOnly(true);
                    jdbc(context).queryForList("select 1");
                    transaction(context)
                            .executeWithoutResult(status -> jdbc(context).queryForList("select 1"));
                    reading.executeWithoutResult(status -> jdbc(context).queryForList("select 1"));
                    names.set(poolThreads());
                });

        assertThat(names.get())
                .anyMatch(name -> name.startsWith("theirs:"))
                .anyMatch(name -> name.startsWith("theirs-transactions:"))
                .anyMatch(name -> name.startsWith("theirs-reading:"));
        // Their last threads end a moment after they are closed.
        for (int wait = 0; wait < 100 && !poolThreads().isEmpty(); wait++) {
            Thread.sleep(50);
        }
        assertThat(poolThreads()).isEmpty();
    }

    private static List<String> poolThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("theirs"))
                .toList();
    }

    private List<Integer> notes() {
        return new JdbcTemplate(database.dataSource()).queryForList("select id from notes order by id", Integer.class);
    }

    private static JdbcTemplate jdbc(ApplicationContext context) {
        return new JdbcTemplate(context.getBean(DataSource.class));
    }

    private static TransactionTemplate transaction(ApplicationContext context) {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }
}
