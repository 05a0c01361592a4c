package io.plainsight.compare;

import io.plainsight.compare.recorded.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run of a piece of work.
 *
 * @param statements what went over JDBC, in order, transaction statements left out
 * @param result what the work returned; null where it failed, and where it returned null
 * @param failure null where it succeeded
 * @param generatedKeys the keys that the database made up for it
 * @param duration from the first call to the last row mapped, without begin and rollback
 */
public record Execution(
        List<RecordedStatement> statements,
        @Nullable Object result,
        @Nullable Failure failure,
        Set<Long> generatedKeys,
        Duration duration) {

    /** The rows read or affected by all statements together. */
    public long rows() {
        return statements.stream().mapToLong(RecordedStatement::rows).sum();
    }
}
