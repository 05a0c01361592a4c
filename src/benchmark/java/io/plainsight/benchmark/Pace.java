package io.plainsight.benchmark;

import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long it is measured.
 *
 * @param forks JVMs for each round and each of those who are measured; 0: in this JVM, which is for trying out alone
 * @param warmUps iterations that do not count
 * @param iterations that do
 * @param entries of the guide, at most
 */
record Pace(int rounds, int forks, int warmUps, TimeValue warmUp, int iterations, TimeValue iteration, int entries) {

    static final Pace SMOKE = new Pace(1, 0, 0, TimeValue.NONE, 1, TimeValue.milliseconds(1), 1);

    static final Pace QUICK = new Pace(1, 1, 2, TimeValue.milliseconds(300), 5, TimeValue.milliseconds(100), 0);

    static final Pace FULL = new Pace(3, 1, 2, TimeValue.seconds(1), 5, TimeValue.milliseconds(500), Integer.MAX_VALUE);

    /** As on the page. */
    String words() {
        return "rounds: %d; in each, for each of those who are measured, %s, iterations: %d of %s, to warm up: %d of %s"
                .formatted(
                        rounds,
                        forks == 0 ? "on the JVM no process of its own" : "a process of its own",
                        iterations,
                        iteration,
                        warmUps,
                        warmUp);
    }

    Pace withRounds(int other) {
        return new Pace(other, forks, warmUps, warmUp, iterations, iteration, entries);
    }
}
