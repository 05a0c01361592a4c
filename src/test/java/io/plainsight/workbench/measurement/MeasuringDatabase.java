package io.plainsight.workbench.measurement;

import io.plainsight.compare.Executor;
import io.plainsight.compare.StatementRecorder;
import io.plainsight.compare.server.TableSnapshot;
import io.plainsight.guide.Tables;
import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import io.plainsight.testing.Migration;
import io.plainsight.testing.ScratchDatabase;
import io.plainsight.workbench.run.LiveRuns;
import io.plainsight.workbench.run.TimeLimit;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A database with the sample data, and what measures on it: a measurement has threads and transactions of its own. */
final class MeasuringDatabase implements AutoCloseable {

    private final ScratchDatabase scratch;
    private final LiveRuns runs;
    private final Measurements measurements;

    MeasuringDatabase(JdbcConnectionDetails suite) throws Exception {
        scratch = new ScratchDatabase(suite);
        Migration.fromClasspath(scratch.dataSource()).update("sample");
        StatementRecorder recorder = new StatementRecorder();
        DataSource dataSource = recorder.watch(scratch.dataSource());
        JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
        Configuration configuration =
                new Configuration(new Environment("test", new SpringManagedTransactionFactory(), dataSource));
        // As the application has it: else the second run of a query would be answered from memory.
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        for (Form form : Form.values()) {
            Mappers.addTo(configuration, form);
        }
        SqlSessionFactory sessions = new SqlSessionFactoryBuilder().build(configuration);
        SqlSessionTemplate session = new SqlSessionTemplate(sessions);
        Executor executor = new Executor(recorder, transactions);
        runs = new LiveRuns(
                executor,
                new TimeLimit(dataSource, transactions, Duration.ofMinutes(1)),
                dataSource,
                session::getMapper);
        measurements = new Measurements(runs, executor, dataSource, transactions, sessions, session::getMapper);
    }

    Measurements measurements() {
        return measurements;
    }

    Jobs jobs(Duration limit) {
        return new Jobs(runs, limit);
    }

    LiveRuns runs() {
        return runs;
    }

    /** Over a connection of its own. */
    JdbcClient client() {
        return JdbcClient.create(scratch.dataSource());
    }

    /** Stands for all rows. */
    String digest() {
        return TableSnapshot.take(client(), Tables.primaryKeys()).digest();
    }

    @Override
    public void close() throws SQLException {
        runs.close();
        scratch.close();
    }
}
