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

/** What is measured on the workbench's database, and what that needs to run. */
public final class Measurements {

    private final LiveRuns runs;
    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final Topic growth;
    private final Topic bulk;

    public Measurements(
            LiveRuns runs,
            Executor executor,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            SqlSessionFactory sessions,
            Function<Class<?>, ?> lookup) {
        this.runs = runs;
        this.dataSource = dataSource;
        this.transactions = transactions;
        growth = new GrowthTopic(new CaseRunner(executor, dataSource, lookup, false));
        bulk = new BulkTopic(executor, new BulkInserts(sessions, lookup), new JdbcTemplate(dataSource));
    }

    Topic growth() {
        return growth;
    }

    Topic bulk() {
        return bulk;
    }

    Measurement of(Topic topic, GuideCase guideCase, Sizes sizes) {
        return new SizedMeasurement(this, topic, guideCase, sizes);
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
