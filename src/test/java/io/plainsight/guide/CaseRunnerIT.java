package io.plainsight.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.Executor;
import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.server.TableSnapshot;
import io.plainsight.compare.verdict.CaseComparison;
import io.plainsight.compare.verdict.Verdict;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.WithSampleData;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every case of the explicit SQL, live. */
@DatabaseTest
@WithSampleData
class CaseRunnerIT {

    @Autowired
    private Executor executor;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private BeanFactory beans;

    private CaseRunner runner;

    static List<GuideCase> cases() {
        return Cases.all();
    }

    @BeforeEach
    void makeRunner() {
        runner = new CaseRunner(executor, dataSource, beans::getBean, false);
    }

    /** Also proves that the explicit SQL puts every list into a unique order. */
    @ParameterizedTest
    @MethodSource("cases")
    void theExplicitSqlComesToTheSameEachTime(GuideCase guideCase) {
        RecordedCase first = runner.explicit(guideCase).recorded();

        assertThat(CaseComparison.compare(first, runner.explicit(guideCase).recorded(), Tables.all()))
                .satisfies(comparison ->
                        assertThat(comparison.verdict()).as("%s", comparison).isEqualTo(Verdict.SAME));
        if (guideCase.isEntrysOwn()) {
            assertThat(first.statements())
                    .hasSize((int) guideCase.entry().budget().forParents(5));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noCaseLeavesATrace(GuideCase guideCase) {
        TableSnapshot before = TableSnapshot.take(JdbcClient.create(dataSource), Tables.primaryKeys());

        runner.explicit(guideCase);

        assertThat(TableSnapshot.take(JdbcClient.create(dataSource), Tables.primaryKeys())
                        .since(before))
                .isEmpty();
    }
}
