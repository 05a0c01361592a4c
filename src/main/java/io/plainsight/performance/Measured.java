package io.plainsight.performance;

import org.jspecify.annotations.Nullable;

/**
 * What somebody took for a point, over all rounds.
 *
 * @param calls that were timed
 * @param p25 to {@code p99}: percentiles of the calls, in microseconds
 * @param perSecond calls of all threads, the median of the rounds
 * @param bytes that a call allocates, the median of the rounds; null where nobody tells
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
        Quartiles ratio) {}
