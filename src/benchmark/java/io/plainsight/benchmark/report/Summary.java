package io.plainsight.benchmark.report;

import io.plainsight.performance.Measured;
import io.plainsight.performance.Quartiles;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Sums up what was measured in all rounds. */
final class Summary {

    private Summary() {}

    /**
     * Sums it up.
     *
     * @param runs one a round, at least one
     * @param baseline those of the baseline in the same rounds
     */
    static Measured of(List<Run> runs, List<Run> baseline) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < runs.size(); round++) {
            ratios.addAll(ratios(runs.get(round), baseline.get(round)));
        }
        Run all = Run.of(runs);
        SortedMap<Double, Long> calls = new TreeMap<>(all.calls());
        return new Measured(
                count(calls),
                percentile(calls, 0.25),
                percentile(calls, 0.5),
                percentile(calls, 0.75),
                percentile(calls, 0.9),
                percentile(calls, 0.99),
                all.perSecond(),
                Double.isNaN(all.bytes()) ? null : all.bytes(),
                Quartiles.of(ratios));
    }

    /**
     * Of each iteration: to that of the baseline beside it where they were measured together, as the machine has changed
     * its speed until the next; otherwise, and for the baseline itself, to the median of all of the baseline.
     */
    private static List<Double> ratios(Run run, Run baseline) {
        boolean beside = run != baseline && run.group() != null && run.group().equals(baseline.group());
        double base = Quartiles.of(baseline.medians()).median();
        return IntStream.range(0, run.medians().size())
                .mapToObj(iteration -> run.medians().get(iteration)
                        / (beside ? baseline.medians().get(iteration) : base))
                .toList();
    }

    private static long count(SortedMap<Double, Long> calls) {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The least time within which that part of the calls was over. */
    static double percentile(SortedMap<Double, Long> calls, double part) {
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
