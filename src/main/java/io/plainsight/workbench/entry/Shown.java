package io.plainsight.workbench.entry;

import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.verdict.CaseComparison;
import io.plainsight.compare.verdict.Counterexample;
import io.plainsight.guide.Tables;
import io.plainsight.report.CaseReport;
import io.plainsight.report.CaseReport.Against;
import io.plainsight.report.Interface;
import io.plainsight.workbench.run.LiveRuns.LiveRun;
import io.plainsight.workbench.run.Recorded;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The explicit SQL beside another interface: as they ran here, or as they were recorded.
 *
 * @param report of the recordings
 * @param run null where nothing was run
 */
record Shown(
        CaseReport report,
        Interface against,
        Recorded recorded,
        @Nullable LiveRun run) {

    RecordedCase explicit() {
        return run == null
                ? report.explicit().recorded()
                : run.compared().report().explicit().ran();
    }

    RecordedCase other() {
        return compared().column().ran();
    }

    /** How the two compare. */
    Against compared() {
        return Stream.concat(
                        run == null ? Stream.empty() : run.compared().report().against().stream(),
                        report.against().stream())
                .filter(each -> each.other() == against)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The rows that one of the two has, as they are shown; null where there are none, or where the other was recorded with
     * other values, so that nothing can be said.
     */
    @Nullable
    Counterexample differing() {
        if (run == null || isRun(against)) {
            return compared().comparison().counterexample();
        }
        return hasGuidesValues(run)
                ? CaseComparison.compare(explicit(), other(), Tables.all()).counterexample()
                : null;
    }

    private boolean hasGuidesValues(LiveRun ran) {
        return Field.of(report.guideCase(), ran.guideCase()).stream().allMatch(Field::isGuideValue);
    }

    /** Whether an interface was run; else it is as it was recorded. */
    boolean isRun(Interface through) {
        return run != null && run.compared().runs().containsKey(through);
    }

    /** How the one or the other came about. */
    String how(Interface through) {
        return run != null && isRun(through)
                ? "run here, on " + run.database()
                : "recorded with " + recorded.versions(through) + " on MySQL "
                        + recorded.comparison().recording(through).server().version();
    }
}
