package io.plainsight.cli;

import io.plainsight.compare.Executor;
import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.guide.CaseRunner;
import io.plainsight.guide.CaseRunner.CaseRun;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.LiveForms;
import io.plainsight.guide.SampleData;
import io.plainsight.report.CaseReport;
import io.plainsight.report.GuideComparison;
import io.plainsight.report.Interface;
import io.plainsight.report.Pages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;

/** Runs what lives in this JVM, and puts it beside what was recorded of the rest. */
final class LiveComparison implements AutoCloseable {

    private final GuideComparison comparison;
    private final Progress progress;
    private final CaseRunner runner;
    private final List<LiveForms> live;
    private final String database;
    private boolean isFromServer = true;

    LiveComparison(BeanFactory beans, GuideComparison comparison, Progress progress) {
        this.comparison = comparison;
        this.progress = progress;
        DataSource dataSource = beans.getBean(DataSource.class);
        runner = new CaseRunner(beans.getBean(Executor.class), dataSource, beans::getBean, false);
        boolean hibernate = comparison.others().contains(Interface.HIBERNATE);
        if (hibernate) {
            progress.phase("Starting Hibernate");
        }
        live = hibernate
                ? ServiceLoader.load(LiveForms.Factory.class).stream()
                        .map(factory -> factory.get().open(dataSource))
                        .toList()
                : List.of();
        database = DatabaseName.of(dataSource);
    }

    /**
     * Why a database cannot be compared on; empty where it can.
     *
     * @return a sentence that begins with a small letter
     */
    static Optional<String> obstacle(DataSource dataSource) {
        if (!SampleData.isIn(dataSource)) {
            return Optional.of("the ORMs were recorded on the sample data, and this database holds other rows");
        }
        return DatabaseName.of(dataSource).startsWith("MariaDB 10.")
                ? Optional.of(
                        "MariaDB 10 makes the driver cut the fractions of seconds off, so rows would differ by that")
                : Optional.empty();
    }

    /** How the reports came about. */
    String how() {
        return Pages.live(database, !live.isEmpty(), isFromServer);
    }

    List<CaseReport> run(List<GuideCase> cases) {
        progress.phase("Comparing " + cases.size() + (cases.size() == 1 ? " case" : " cases") + " with the ORMs");
        List<CaseReport> reports = new ArrayList<>();
        for (GuideCase guideCase : cases) {
            progress.step(reports.size() + 1, cases.size(), guideCase.id());
            reports.add(run(guideCase));
        }
        return reports;
    }

    private CaseReport run(GuideCase guideCase) {
        Map<Interface, RecordedCase> ran = new EnumMap<>(Interface.class);
        CaseRun explicit = runner.explicit(guideCase);
        isFromServer &= explicit.isFromServer();
        ran.put(Interface.EXPLICIT, explicit.recorded());
        for (LiveForms forms : live) {
            forms.find(guideCase)
                    .ifPresent(form -> ran.put(
                            Interface.find(forms.name()).orElseThrow(),
                            runner.live(guideCase, form).recorded()));
        }
        return comparison.live(guideCase, ran, explicit.execution().duration());
    }

    @Override
    public void close() {
        live.forEach(LiveForms::close);
    }
}
