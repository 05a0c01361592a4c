package io.plainsight.cli;

import io.plainsight.guide.Cases;
import io.plainsight.guide.SampleData;
import io.plainsight.report.CaseReport;
import io.plainsight.report.GuideComparison;
import io.plainsight.report.Interface;
import io.plainsight.report.Pages;
import io.plainsight.report.Summary;
import java.io.PrintWriter;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;

/**
 * How everything compares with the ORMs, as the end of the main job.
 *
 * @param text for people
 * @param isExplained whether somebody has said why, of each answer that differs
 */
record Compared(String text, boolean isExplained) {

    private static final String OTHER_DATA =
            "Not compared with the ORMs: they were recorded on the sample data, and this "
                    + "database holds others. 'compare --recorded' compares the recordings.";

    static Compared all(BeanFactory beans, Progress progress, Screen screen) {
        DataSource dataSource = beans.getBean(DataSource.class);
        if (!SampleData.isIn(dataSource)) {
            return new Compared(OTHER_DATA, true);
        }
        GuideComparison comparison = new GuideComparison(Interface.others());
        List<CaseReport> cases;
        try (LiveComparison live = new LiveComparison(beans, comparison, progress)) {
            cases = live.run(Cases.all());
        }
        String how = Pages.live(DatabaseName.of(dataSource));
        return new Compared(new ComparisonTable(cases, false).text(screen, how), !new Summary(cases).hasUnexplained());
    }

    void print(PrintWriter out) {
        out.println();
        out.println(text);
        out.flush();
    }
}
