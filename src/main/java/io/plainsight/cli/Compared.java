package io.plainsight.cli;

import io.plainsight.database.DatabaseName;
import io.plainsight.guide.Cases;
import io.plainsight.report.GuideComparison;
import io.plainsight.report.Interface;
import io.plainsight.report.LiveComparison;
import io.plainsight.report.Summary;
import java.io.PrintWriter;
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
        Optional<String> obstacle = LiveComparison.obstacle(dataSource, DatabaseName.of(dataSource));
        if (obstacle.isPresent()) {
            return new Compared(
                    "Not compared with the ORMs: %s. 'compare --recorded' compares the recordings."
                            .formatted(obstacle.get()),
                    true);
        }
        ComparisonRun run = ComparisonRun.of(Cases.all(), beans, new GuideComparison(Interface.others()), progress);
        return new Compared(
                new ComparisonTable(run.reports(), false).text(screen, run.how()),
                !new Summary(run.reports()).hasUnexplained());
    }

    void print(PrintWriter out) {
        out.println();
        out.println(text);
        out.flush();
    }
}
