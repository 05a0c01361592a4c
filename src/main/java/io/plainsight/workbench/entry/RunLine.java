package io.plainsight.workbench.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.plainsight.workbench.run.LiveRuns.LiveRun;
import java.util.List;

/** One form as it ran, as a line of CSV. */
@JsonPropertyOrder({"case", "form", "verdict", "statements", "rowsExamined", "millis"})
record RunLine(
        @JsonProperty("case") String caseId,
        String form,
        String verdict,
        int statements,
        String rowsExamined,
        String millis) {

    static List<RunLine> of(LiveRun run) {
        return RanForm.of(run).stream()
                .map(ran -> new RunLine(
                        run.guideCase().id(),
                        ran.form(),
                        ran.verdict(),
                        ran.statements(),
                        ran.rowsExamined(),
                        ran.millis()))
                .toList();
    }
}
