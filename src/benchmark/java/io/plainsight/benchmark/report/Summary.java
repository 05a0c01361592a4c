package io.plainsight.benchmark.report;

import io.plainsight.performance.Measured;
import io.plainsight.performance.Quartiles;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

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
