package io.plainsight.workbench.measurement;

import io.plainsight.database.Failures;
import java.time.Duration;
import java.util.Locale;

/**
 * How a job ended.
 *
 * @param message what happened, as a sentence
 * @param remedy what to do, as a clause that begins with a small letter; empty where there is nothing to do
 */
record JobEnd(How how, String message, String remedy) {

    private static final String NOTHING_LEFT = " No row was changed; what was finished stands below.";

    /** The state that a job is in. */
    enum How {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        /** As in JSON. */
        String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static JobEnd done(Duration took, String database) {
        return new JobEnd(
                How.DONE,
                String.format(Locale.ROOT, "Measured on %s, in %.1f seconds.", database, took.toMillis() / 1e3),
                "");
    }

    static JobEnd cancelled() {
        return new JobEnd(How.CANCELLED, "Cancelled." + NOTHING_LEFT, "");
    }

    static JobEnd tookTooLong(Duration limit) {
        return new JobEnd(
                How.CANCELLED,
                "It took longer than %d seconds and was ended.".formatted(limit.toSeconds()) + NOTHING_LEFT,
                "take smaller sizes, or start the workbench with --plainsight.job-limit=10m");
    }

    static JobEnd failed(Throwable problem) {
        Failures.Explanation explanation = Failures.explain(problem);
        return new JobEnd(
                How.FAILED, explanation.cause().replaceFirst("\\.$", "") + "." + NOTHING_LEFT, explanation.remedy());
    }
}
