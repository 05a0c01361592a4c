package io.plainsight.benchmark;

import io.plainsight.benchmark.turn.ShortTurns;
import io.plainsight.benchmark.work.Kind;
import java.time.Duration;

/**
 * How long it is measured.
 *
 * @param processes in a round for single rows that one thread asks for: where a process happens to run tells more of so
 *     short a time than of others
 * @param forked whether those who take turns have a JVM of their own; in that of the command it is for trying out
 * @param kinds of work, each in each size, but not single rows
 * @param singleRows for longer: it takes thousands of calls until the JVM has compiled what they need
 * @param entries of the guide, of which there are many and all are small
 * @param mostEntries that are timed
 */
record Pace(int rounds, int processes, boolean forked, Time kinds, Time singleRows, Time entries, int mostEntries) {

    /** How many entries a JVM measures: enough to be warm, few enough that everybody's turn comes within minutes. */
    static final int ENTRIES_TOGETHER = 11;

    static final Pace SMOKE = of(new Time(0, Duration.ZERO, 1, Duration.ofMillis(1)), Duration.ZERO, false, 1);

    static final Pace QUICK =
            of(new Time(2, Duration.ofMillis(300), 5, Duration.ofMillis(100)), Duration.ofSeconds(2), true, 0);

    static final Pace FULL = new Pace(
            3,
            2,
            true,
            new Time(2, Duration.ofSeconds(1), 5, Duration.ofMillis(500)),
            new Time(2, Duration.ofSeconds(3), 10, Duration.ofMillis(500)),
            new Time(2, Duration.ofMillis(500), 5, Duration.ofMillis(200)),
            Integer.MAX_VALUE);

    /**
     * How long somebody is measured in a round.
     *
     * @param warmUps iterations that do not count
     * @param iterations that do
     */
    record Time(int warmUps, Duration warmUp, int iterations, Duration iteration) {

        private Time atMost(int otherWarmUps, int otherIterations) {
            return new Time(Math.min(warmUps, otherWarmUps), warmUp, Math.min(iterations, otherIterations), iteration);
        }

        private String words() {
            return "iterations: %d of %s, to warm up: %d of %s"
                    .formatted(iterations, words(iteration), warmUps, words(warmUp));
        }

        private static String words(Duration duration) {
            return duration.toMillis() + " ms";
        }
    }

    /** One round. */
    private static Pace of(Time time, Duration warmUpForSingleRows, boolean forked, int mostEntries) {
        Time singleRows = new Time(time.warmUps(), warmUpForSingleRows, time.iterations(), time.iteration());
        return new Pace(1, 1, forked, time, singleRows, time, mostEntries);
    }

    /** How long a kind is measured: one call of the long stream takes seconds, and is an iteration. */
    Time of(Kind kind) {
        if (kind.isOneRow()) {
            return singleRows;
        }
        return kind == Kind.LONG_STREAM ? kinds.atMost(1, 3) : kinds;
    }

    /**
     * As on the page.
     *
     * @param done rounds that are over
     */
    String words(int done) {
        return "rounds: %s; in each, for each work, all on the JVM take turns after each iteration in %s: %s (of the long stream %d, and %d); for single rows after each %d ms%s: %s%s"
                .formatted(
                        done == rounds ? rounds : "%d of %d".formatted(done, rounds),
                        forked ? "one process" : "that of the command",
                        kinds.words(),
                        of(Kind.LONG_STREAM).iterations(),
                        of(Kind.LONG_STREAM).warmUps(),
                        ShortTurns.TURN.toMillis(),
                        processes == 1 ? "" : ", by one thread in %d processes".formatted(processes),
                        singleRows.words(),
                        mostEntries == 0 ? "" : entryWords());
    }

    private String entryWords() {
        return "; for %d of the guide's entries likewise: %s".formatted(ENTRIES_TOGETHER, entries.words());
    }

    Pace withRounds(int other) {
        return new Pace(other, processes, forked, kinds, singleRows, entries, mostEntries);
    }

    Pace withoutEntries() {
        return new Pace(rounds, processes, forked, kinds, singleRows, entries, 0);
    }
}
