package io.plainsight.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody took for a point, over all rounds.
 *
 * @param calls that were timed
 * @param p25 to {@code p99}: percentiles of the calls, in microseconds
 * @param perSecond calls of all threads, the median of the rounds
 * @param bytes that a call allocates, the median of the rounds; null where the JVM does not tell
 * @param ratio of the median call of each iteration to the baseline's in the same round: the median of all these
 *     ratios, and their quartiles
 */
public record Measured(
        long calls,
        double p25,
        double p50,
        double p75,
        double p90,
        double p99,
        double perSecond,
        @Nullable Double bytes,
        Quartiles ratio) {

    /** The middle half of some values. */
    public record Quartiles(double first, double median, double third) {

        public static Quartiles of(List<Double> values) {
            List<Double> sorted = values.stream().sorted().toList();
            return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
        }

        private static double at(List<Double> sorted, double part) {
            double position = part * (sorted.size() - 1);
            int below = (int) position;
            int above = Math.min(below + 1, sorted.size() - 1);
            return sorted.get(below) + (position - below) * (sorted.get(above) - sorted.get(below));
        }
    }

    /**
     * Sums it up.
     *
     * @param runs one a round, at least one
     * @param baseline those of the baseline in the same rounds
     */
    static Measured of(List<Run> runs, List<Run> baseline) {
        TreeMap<Double, Long> calls = new TreeMap<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < runs.size(); round++) {
            Run run = runs.get(round);
            run.calls().forEach((took, count) -> calls.merge(took, count, Long::sum));
            double base = Quartiles.of(baseline.get(round).medians()).median();
            run.medians().forEach(median -> ratios.add(median / base));
        }
        List<Double> bytes =
                runs.stream().map(Run::bytes).filter(Double::isFinite).toList();
        return new Measured(
                count(calls),
                percentile(calls, 0.25),
                percentile(calls, 0.5),
                percentile(calls, 0.75),
                percentile(calls, 0.9),
                percentile(calls, 0.99),
                Quartiles.of(runs.stream().map(Run::perSecond).toList()).median(),
                bytes.isEmpty() ? null : Quartiles.of(bytes).median(),
                Quartiles.of(ratios));
    }

    private static long count(TreeMap<Double, Long> calls) {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The least time within which that part of the calls was over. */
    static double percentile(TreeMap<Double, Long> calls, double part) {
        double wanted = part * count(calls);
        long passed = 0;
        for (var entry : calls.entrySet()) {
            passed += entry.getValue();
            if (passed >= wanted) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("No call was timed");
    }
}
