package io.plainsight.benchmark.report;

import io.plainsight.performance.Quartiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.util.Statistics;

/**
 * What one process measured.
 *
 * @param calls microseconds that a call took, and how many took that
 * @param medians of each iteration, in microseconds
 * @param perSecond calls of all threads
 * @param bytes allocated by a call; NaN where the JVM does not tell
 * @param group of runs whose iterations were measured together, in turns of milliseconds; null where it was alone
 */
public record Run(
        Map<Double, Long> calls,
        List<Double> medians,
        double perSecond,
        double bytes,
        @Nullable Long group) {

    private static final double MICROS_A_SECOND = 1e6;

    /**
     * Of calls that JMH has counted.
     *
     * @param micros what each took
     * @param threads that called at the same time
     */
    public static Run of(Statistics micros, List<Double> medians, int threads, double bytes) {
        Map<Double, Long> calls = new TreeMap<>();
        micros.getRawData().forEachRemaining(each -> calls.merge(each.getKey(), each.getValue(), Long::sum));
        return new Run(calls, medians, threads * MICROS_A_SECOND / micros.getMean(), bytes, null);
    }

    /** What several come to, at least one: iterations of one process, or rounds. */
    public static Run of(List<Run> parts) {
        Map<Double, Long> calls = new TreeMap<>();
        List<Double> medians = new ArrayList<>();
        for (Run part : parts) {
            part.calls().forEach((took, count) -> calls.merge(took, count, Long::sum));
            medians.addAll(part.medians());
        }
        return new Run(
                calls,
                medians,
                Quartiles.of(parts.stream().map(Run::perSecond).toList()).median(),
                Quartiles.of(parts.stream().map(Run::bytes).toList()).median(),
                null);
    }

    /** The same, as one of a group, whose number no other has. */
    public Run inGroup(long number) {
        return new Run(calls, medians, perSecond, bytes, number);
    }
}
