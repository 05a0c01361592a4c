package io.plainsight.benchmark.report;

import io.plainsight.performance.Quartiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one process measured.
 *
 * @param calls microseconds that a call took, and how many took that
 * @param medians of each iteration, in microseconds
 * @param perSecond calls of all threads
 * @param bytes allocated by a call; NaN where the JVM does not tell
 */
public record Run(Map<Double, Long> calls, List<Double> medians, double perSecond, double bytes) {

    /** What several come to, at least one: turns in one process, or rounds. */
    public static Run of(List<Run> turns) {
        Map<Double, Long> calls = new TreeMap<>();
        List<Double> medians = new ArrayList<>();
        for (Run turn : turns) {
            turn.calls().forEach((took, count) -> calls.merge(took, count, Long::sum));
            medians.addAll(turn.medians());
        }
        return new Run(
                calls,
                medians,
                Quartiles.of(turns.stream().map(Run::perSecond).toList()).median(),
                Quartiles.of(turns.stream().map(Run::bytes).toList()).median());
    }
}
