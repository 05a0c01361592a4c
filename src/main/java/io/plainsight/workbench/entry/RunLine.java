package io.plainsight.workbench.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.workbench.run.LiveRuns.LiveRun;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One form as it ran, as a line of CSV; empty where nothing is known. */
@JsonPropertyOrder({"case", "form", "verdict", "statements", "rowsExamined", "millis"})
record RunLine(
        @JsonProperty("case") String caseId,
        String form,
        String verdict,
        int statements,
        @Nullable Long rowsExamined,
        double millis) {

    static List<RunLine> of(LiveRun run) {
        return RanForm.of(run).stream()
                .map(ran -> new RunLine(
                        run.guideCase().id(),
                        ran.form(),
                        ran.verdict(),
                        ran.statements(),
                        rowsExamined(ran.run().recorded()),
                        ran.milliseconds()))
                .toList();
    }

    private static @Nullable Long rowsExamined(RecordedCase recorded) {
        OptionalLong rows = recorded.rowsExamined();
        return rows.isEmpty() ? null : (Long) rows.getAsLong();
    }
}
