package io.plainsight.report;

import com.fasterxml.jackson.annotation.JsonValue;
import io.plainsight.compare.recorded.RecordedGrowth;
import io.plainsight.compare.verdict.Verdict;
import io.plainsight.report.CaseReport.Column;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;

/** In what an interface differs from the explicit SQL, so that somebody must say why. */
public enum Finding {
    DIFFERENT("different"),
    REFUSED("refused"),
    /** More statements or more rows examined, or a number of statements that grows faster with the number of parents. */
    COSTS_MORE("costs more");

    private final String words;

    Finding(String words) {
        this.words = words;
    }

    /** As in the file of reasons. */
    @JsonValue
    public String words() {
        return words;
    }

    /** What there is to explain. */
    static Set<Finding> of(Column explicit, Column other, Verdict verdict) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        if (verdict == Verdict.DIFFERENT) {
            findings.add(DIFFERENT);
        }
        if (verdict == Verdict.REFUSED) {
            findings.add(REFUSED);
        }
        if (other.recorded().hasForm() && costsMore(explicit, other)) {
            findings.add(COSTS_MORE);
        }
        return findings;
    }

    private static boolean costsMore(Column explicit, Column other) {
        OptionalLong ours = explicit.recorded().rowsExamined();
        OptionalLong theirs = other.recorded().rowsExamined();
        return other.recorded().statements().size()
                        > explicit.recorded().statements().size()
                || ours.isPresent() && theirs.isPresent() && theirs.getAsLong() > ours.getAsLong()
                || slope(other) > slope(explicit);
    }

    private static double slope(Column column) {
        return column.slope().flatMap(RecordedGrowth.Slope::perParent).orElse(0.0);
    }
}
