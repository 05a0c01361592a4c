package io.plainsight.workbench.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.RecordedGrowth;
import io.plainsight.report.CaseReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One case through one interface, as a line of CSV; empty where there is nothing or nothing is known. */
@JsonPropertyOrder({"case", "interface", "verdict", "statements", "rowsExamined", "growth"})
public record CostLine(
        @JsonProperty("case") String caseId,
        @JsonProperty("interface") String through,
        @Nullable String verdict,
        @Nullable Integer statements,
        @Nullable Long rowsExamined,
        @Nullable String growth) {

    public static List<CostLine> of(List<CaseReport> reports) {
        List<CostLine> lines = new ArrayList<>();
        for (CaseReport report : reports) {
            lines.add(of(report.id(), report.explicit(), null));
            report.against()
                    .forEach(against -> lines.add(of(
                            report.id(),
                            against.column(),
                            against.comparison().verdict().words())));
        }
        return lines;
    }

    private static CostLine of(String id, CaseReport.Column column, @Nullable String verdict) {
        RecordedCase recorded = column.recorded();
        return new CostLine(
                id,
                column.through().id(),
                verdict,
                recorded.hasForm() ? (Integer) recorded.statements().size() : null,
                recorded.hasForm() && recorded.rowsExamined().isPresent()
                        ? (Long) recorded.rowsExamined().getAsLong()
                        : null,
                column.slope().map(RecordedGrowth.Slope::toString).orElse(null));
    }
}
