package io.plainsight.report;

import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.guide.CaseRunner;
import io.plainsight.guide.CaseRunner.CaseRun;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.LiveForms;
import io.plainsight.guide.SampleData;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.sql.DataSource;

/** Runs what lives in this JVM, and puts it beside what was recorded of the rest. */
public final class LiveComparison {

    private final GuideComparison comparison;
    private final CaseRunner runner;
    private final List<LiveForms> live;

    /** @param live the forms to run beside the mappers; whoever opened them closes them */
    public LiveComparison(GuideComparison comparison, CaseRunner runner, List<LiveForms> live) {
        this.comparison = comparison;
        this.runner = runner;
        this.live = live;
    }

    /** The forms of all libraries that there are; takes seconds. */
    public static List<LiveForms> open(DataSource dataSource) {
        return ServiceLoader.load(LiveForms.Factory.class).stream()
                .map(factory -> factory.get().open(dataSource))
                .toList();
    }

    /**
     * Why a database cannot be compared on; empty where it can.
     *
     * @param name the database's product and version
     * @return a sentence that begins with a small letter
     */
    public static Optional<String> obstacle(DataSource dataSource, String name) {
        if (!SampleData.isIn(dataSource)) {
            return Optional.of("the ORMs were recorded on the sample data, and this database holds other rows");
        }
        return name.startsWith("MariaDB 10.")
                ? Optional.of(
                        "MariaDB 10 makes the driver cut the fractions of seconds off, so rows would differ by that")
                : Optional.empty();
    }

    /**
     * A case that was run.
     *
     * @param runs of what ran, in the order of the interfaces
     * @param isFromServer whether the server told the statements; else they are those that went over JDBC
     */
    public record Compared(CaseReport report, Map<Interface, CaseRun> runs, boolean isFromServer) {}

    /** Runs a case through the XML mappers and all live forms. */
    public Compared run(GuideCase guideCase) {
        Map<Interface, CaseRun> runs = new EnumMap<>(Interface.class);
        CaseRun explicit = runner.explicit(guideCase);
        runs.put(Interface.EXPLICIT, explicit);
        for (LiveForms forms : live) {
            forms.find(guideCase)
                    .ifPresent(
                            form -> runs.put(Interface.find(forms.name()).orElseThrow(), runner.live(guideCase, form)));
        }
        Map<Interface, RecordedCase> ran = new EnumMap<>(Interface.class);
        runs.forEach((through, run) -> ran.put(through, run.recorded()));
        return new Compared(
                comparison.live(guideCase, ran, explicit.execution().duration()), runs, explicit.isFromServer());
    }
}
