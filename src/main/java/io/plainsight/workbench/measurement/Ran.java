package io.plainsight.workbench.measurement;

import io.plainsight.compare.Execution;
import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.guide.CaseRunner.CaseRun;
import org.jspecify.annotations.Nullable;

/**
 * What one run came to.
 *
 * @param statements their number, as the server saw them where it was asked
 * @param rowsExamined null where the server does not know, or was not asked
 */
record Ran(Execution execution, int statements, @Nullable Long rowsExamined) {

    static Ran of(Execution execution) {
        return new Ran(execution, execution.statements().size(), null);
    }

    static Ran of(CaseRun run) {
        RecordedCase recorded = run.recorded();
        @Nullable
        Long rowsExamined = recorded.rowsExamined().isPresent()
                ? (Long) recorded.rowsExamined().getAsLong()
                : null;
        return new Ran(run.execution(), recorded.statements().size(), rowsExamined);
    }
}
