package io.plainsight.workbench.measurement;

import org.jspecify.annotations.Nullable;

/**
 * What one way came to at one size.
 *
 * @param size the number of parents, or of rows to insert
 * @param statements null where it failed there
 * @param rowsExamined null where it failed there, or the server does not know
 * @param millis null where it failed there
 */
record Point(
        int size,
        @Nullable Long statements,
        @Nullable Long rowsExamined,
        @Nullable Double millis) {

    /** How many rows a second that would be; null where it is not known. */
    @Nullable
    Double rowsPerSecond() {
        return millis == null || millis == 0 ? null : (Double) (Math.round(size / millis * 10_000) / 10.0);
    }
}
