package io.plainsight.workbench.measurement;

/**
 * A job at one moment, as JSON and for its page.
 *
 * @param state running, done, cancelled or failed
 * @param done of the steps
 * @param doing what it does, in words
 * @param points how many are known
 * @param message how it ended, as a sentence; empty while it runs
 * @param remedy what to do about that, as a clause; empty where there is nothing to do
 * @param address the page that shows it
 */
record JobState(
        String id,
        String state,
        int done,
        int steps,
        String doing,
        int points,
        String message,
        String remedy,
        String address) {}
