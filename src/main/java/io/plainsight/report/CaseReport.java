package io.plainsight.report;

import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.RecordedGrowth;
import io.plainsight.compare.recorded.Times;
import io.plainsight.compare.verdict.Comparison;
import io.plainsight.guide.Growth;
import io.plainsight.guide.GuideCase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One case through all interfaces.
 *
 * @param explicit what the explicit SQL came to
 * @param duration how long it took; null where it was recorded
 * @param against what each other interface came to
 */
public record CaseReport(
        GuideCase guideCase, Column explicit, @Nullable Duration duration, List<Against> against) {

    /**
     * What one interface came to.
     *
     * @param ran what was sent and answered, live or recorded
     * @param recorded the same on the server of the recordings, whose costs compare
     * @param growth how the cost grows; null where that is not asked of the case
     * @param times what that took; null where that is not asked of the case
     */
    public record Column(
            Interface through,
            RecordedCase ran,
            RecordedCase recorded,
            @Nullable RecordedGrowth growth,
            Times.@Nullable CaseTimes times) {

        /** How the number of statements grows with the number of parents; empty where that is not asked. */
        public Optional<RecordedGrowth.Slope> slope() {
            return Optional.ofNullable(growth).map(known -> known.slope(Growth.sizes()));
        }
    }

    /**
     * What another interface came to, and how that compares with the explicit SQL.
     *
     * @param reason why the answer differs; empty where it does not, or nobody has said
     * @param costReason why it costs more; empty where it does not, or nobody has said
     */
    public record Against(
            Column column,
            Comparison comparison,
            Set<Finding> findings,
            Optional<String> reason,
            Optional<String> costReason) {

        /** The other interface. */
        public Interface other() {
            return column.through();
        }

        /** Whether it differs, and nobody has said why. */
        public boolean isUnexplained() {
            return comparison.verdict().needsReason() && reason.isEmpty();
        }
    }

    /** The case's id. */
    public String id() {
        return guideCase.id();
    }
}
