package io.plainsight.benchmark;

import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long it is measured.
 *
 * @param forks JVMs for each round and each of those who are measured; 0: in this JVM, which is for trying out alone
 * @param turns in a round for single rows that one thread asks for: where a process happens to run tells more of so
 *     short a time than of others
 * @param kinds of work, each in each size
 * @param entries of the guide, of which there are many and all are small
 * @param mostEntries that are timed
 */
record Pace(int rounds, int turns, int forks, Time kinds, Time entries, int mostEntries) {

    /** How many entries a JVM measures: enough to be warm, few enough that everybody's turn comes within minutes. */
    static final int ENTRIES_TOGETHER = 11;

    static final Pace SMOKE = ofBoth(new Time(0, TimeValue.NONE, 1, TimeValue.milliseconds(1)), 0, 1);

    static final Pace QUICK = ofBoth(new Time(2, TimeValue.milliseconds(300), 5, TimeValue.milliseconds(100)), 1, 0);

    static final Pace FULL = new Pace(
            3,
            4,
            1,
            new Time(2, TimeValue.seconds(1), 5, TimeValue.milliseconds(500)),
            new Time(1, TimeValue.milliseconds(500), 3, TimeValue.milliseconds(300)),
            Integer.MAX_VALUE);

    /**
     * How long somebody is measured in a round.
     *
     * @param warmUps iterations that do not count
     * @param iterations that do
     */
    record Time(int warmUps, TimeValue warmUp, int iterations, TimeValue iteration) {

        private String words() {
            return "iterations: %d of %s, to warm up: %d of %s".formatted(iterations, iteration, warmUps, warmUp);
        }
    }

    private static Pace ofBoth(Time time, int forks, int mostEntries) {
        return new Pace(1, 1, forks, time, time, mostEntries);
    }

    /** As on the page. */
    String words() {
        return "rounds: %d; in each, for each of those who are measured, %s, %s%s%s"
                .formatted(
                        rounds,
                        forks == 0 ? "on the JVM no process of its own" : "a process of its own",
                        kinds.words(),
                        turns == 1 ? "" : "; single rows by one thread %d times a round".formatted(turns),
                        mostEntries == 0 ? "" : entryWords());
    }

    private String entryWords() {
        return "; of the guide's entries %d share a process, which runs all of them to warm up before it measures any, %s"
                .formatted(ENTRIES_TOGETHER, entries.words());
    }

    Pace withRounds(int other) {
        return new Pace(other, turns, forks, kinds, entries, mostEntries);
    }

    Pace withoutEntries() {
        return new Pace(rounds, turns, forks, kinds, entries, 0);
    }
}
