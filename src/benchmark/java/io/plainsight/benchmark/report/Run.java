package io.plainsight.benchmark.report;

import java.util.List;
import java.util.Map;

/**
 * What one fork of JMH measured.
 *
 * @param calls microseconds that a call took, and how many took that
 * @param medians of each iteration, in microseconds
 * @param perSecond calls of all threads
 * @param bytes allocated by a call; NaN where the JVM does not tell
 */
public record Run(Map<Double, Long> calls, List<Double> medians, double perSecond, double bytes) {}
