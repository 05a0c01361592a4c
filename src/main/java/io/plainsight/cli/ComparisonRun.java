package io.plainsight.cli;

import io.plainsight.compare.Executor;
import io.plainsight.database.DatabaseName;
import io.plainsight.guide.CaseRunner;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.LiveForms;
import io.plainsight.report.CaseReport;
import io.plainsight.report.GuideComparison;
import io.plainsight.report.Interface;
import io.plainsight.report.LiveComparison;
import io.plainsight.report.Pages;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;

/**
 * Cases compared live, with progress.
 *
 * @param reports in the order of the cases
 * @param how they came about
 */
record ComparisonRun(List<CaseReport> reports, String how) {

    static ComparisonRun of(List<GuideCase> cases, BeanFactory beans, GuideComparison comparison, Progress progress) {
        DataSource dataSource = beans.getBean(DataSource.class);
        boolean hibernate = comparison.others().contains(Interface.HIBERNATE);
        if (hibernate) {
            progress.phase("Starting Hibernate");
        }
        List<LiveForms> forms = hibernate ? LiveComparison.open(dataSource) : List.of();
        try {
            CaseRunner runner = new CaseRunner(beans.getBean(Executor.class), dataSource, beans::getBean, false);
            LiveComparison live = new LiveComparison(comparison, runner, forms);
            progress.phase("Comparing " + cases.size() + (cases.size() == 1 ? " case" : " cases") + " with the ORMs");
            List<CaseReport> reports = new ArrayList<>();
            boolean isFromServer = true;
            for (GuideCase guideCase : cases) {
                progress.step(reports.size() + 1, cases.size(), guideCase.id());
                LiveComparison.Compared compared = live.run(guideCase);
                reports.add(compared.report());
                isFromServer &= compared.isFromServer();
            }
            return new ComparisonRun(reports, Pages.live(DatabaseName.of(dataSource), hibernate, isFromServer));
        } finally {
            forms.forEach(LiveForms::close);
        }
    }
}
