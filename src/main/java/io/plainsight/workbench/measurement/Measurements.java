package io.plainsight.workbench.measurement;

import io.plainsight.compare.Executor;
import io.plainsight.guide.BulkInserts;
import io.plainsight.guide.CaseRunner;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.LiveForms;
import io.plainsight.workbench.run.LiveRuns;
import io.plainsight.workbench.run.RolledBack;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSessionFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes measurements on the workbench's database, and what they need to run. */
public final class Measurements {

    private final LiveRuns runs;
    private final Executor executor;
    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final CaseRunner runner;
    private final BulkInserts inserts;

    public Measurements(
            LiveRuns runs,
            Executor executor,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            SqlSessionFactory sessions,
            Function<Class<?>, ?> lookup) {
        this.runs = runs;
        this.executor = executor;
        this.dataSource = dataSource;
        this.transactions = transactions;
        runner = new CaseRunner(executor, dataSource, lookup, false);
        inserts = new BulkInserts(sessions, lookup);
    }

    GrowthMeasurement growth(GuideCase growing, Sizes sizes) {
        return new GrowthMeasurement(this, runner, growing, sizes);
    }

    BulkMeasurement bulk(Sizes sizes) {
        return new BulkMeasurement(this, executor, inserts, sizes);
    }

    /** What lives here beside the mappers. */
    List<LiveForms> forms() {
        return runs.forms();
    }

    /** Work that leaves nothing. */
    RolledBack<?> rolledBack(Consumer<JdbcTemplate> work) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        return new RolledBack<>(dataSource, transactions, false, () -> {
            work.accept(jdbc);
            return true;
        });
    }
}
