package io.plainsight.compare.recorded;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the cost of one case grows with the number of parents.
 *
 * @param id the case
 * @param statements for each number of parents; null where the case failed there
 * @param rowsExamined for each number of parents; null where the case failed there, or the server does not know
 */
public record RecordedGrowth(String id, List<@Nullable Long> statements, List<@Nullable Long> rowsExamined) {

    /**
     * How the number of statements grows. What counts is the slope between the two largest numbers of parents: a small
     * number of parents may save or cost a statement.
     *
     * @param sizes the numbers of parents, ascending
     */
    public Slope slope(List<Integer> sizes) {
        return Slope.of(sizes, statements);
    }

    /** Statements for each parent more; empty where it is not known. */
    public record Slope(Optional<Double> perParent) {

        /**
         * How a count grows between the two largest sizes; not known where there are not two.
         *
         * @param sizes ascending
         * @param counts for each size; null where it is not known
         */
        public static Slope of(List<Integer> sizes, List<@Nullable Long> counts) {
            int last = sizes.size() - 1;
            if (last < 1) {
                return new Slope(Optional.empty());
            }
            Long before = counts.get(last - 1);
            Long after = counts.get(last);
            return new Slope(
                    before == null || after == null
                            ? Optional.empty()
                            : Optional.of((double) (after - before) / (sizes.get(last) - sizes.get(last - 1))));
        }

        /** Whether the number of statements does not depend on the number of parents. */
        @JsonIgnore
        public boolean isConstant() {
            return perParent.isPresent() && perParent.get() <= 0;
        }

        /** In words. */
        @Override
        public String toString() {
            if (perParent.isEmpty()) {
                return "unknown";
            }
            double slope = perParent.get();
            if (slope <= 0) {
                return "constant";
            }
            if (slope < 0.5) {
                return "grows in steps"; // one statement for so many parents at a time
            }
            return slope < 1.5 ? "grows with N" : "grows with %d N".formatted(Math.round(slope));
        }
    }
}
