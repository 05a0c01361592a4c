package io.plainsight.cli;

import io.plainsight.guide.Cases;
import io.plainsight.report.CaseReport;
import io.plainsight.report.GuideComparison;
import io.plainsight.report.Interface;
import io.plainsight.report.Summary;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;

/**
 * How everything compares with the ORMs, as the end of the main job.
 *
 * @param text for people
 * @param isExplained whether somebody has said why, of each answer that differs
 */
record Compared(String text, boolean isExplained) {

    static Compared all(BeanFactory beans, Progress progress, Screen screen) {
        DataSource dataSource = beans.getBean(DataSource.class);
        Optional<String> obstacle = LiveComparison.obstacle(dataSource);
        if (obstacle.isPresent()) {
            return new Compared(
                    "Not compared with the ORMs: %s. 'compare --recorded' compares the recordings."
                            .formatted(obstacle.get()),
                    true);
        }
        GuideComparison comparison = new GuideComparison(Interface.others());
        List<CaseReport> cases;
        String how;
        try (LiveComparison live = new LiveComparison(beans, comparison, progress)) {
            cases = live.run(Cases.all());
            how = live.how();
        }
        return new Compared(new ComparisonTable(cases, false).text(screen, how), !new Summary(cases).hasUnexplained());
    }

    void print(PrintWriter out) {
        out.println();
        out.println(text);
        out.flush();
    }
}
