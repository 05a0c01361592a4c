package io.plainsight.cli;

import io.plainsight.compare.Executor;
import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.guide.CaseRunner;
import io.plainsight.guide.CaseRunner.CaseRun;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.LiveForms;
import io.plainsight.report.CaseReport;
import io.plainsight.report.GuideComparison;
import io.plainsight.report.Interface;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;

/** Runs what lives in this JVM, and puts it beside what was recorded of the rest. */
final class LiveComparison implements AutoCloseable {

    private final GuideComparison comparison;
    private final Progress progress;
    private final CaseRunner runner;
    private final List<LiveForms> live;

    LiveComparison(BeanFactory beans, GuideComparison comparison, Progress progress) {
        this.comparison = comparison;
        this.progress = progress;
        DataSource dataSource = beans.getBean(DataSource.class);
        runner = new CaseRunner(beans.getBean(Executor.class), dataSource, beans::getBean, false);
        progress.phase("Starting Hibernate");
        live = ServiceLoader.load(LiveForms.Factory.class).stream()
                .map(factory -> factory.get().open(dataSource))
                .toList();
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
