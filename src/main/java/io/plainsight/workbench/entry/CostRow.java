package io.plainsight.workbench.entry;

import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.RecordedGrowth;
import io.plainsight.compare.recorded.SentStatement;
import io.plainsight.report.CaseReport;
import io.plainsight.report.CaseReport.Column;
import io.plainsight.report.Cost;
import io.plainsight.workbench.page.VerdictKind;
import io.plainsight.workbench.page.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What a case costs one interface, on the server of the recordings; {@code n/a} where it does not know.
 *
 * @param kind a name for the verdict's colour; empty for the explicit SQL
 * @param words what was seen, why the answer differs and why it costs more, in HTML
 */
record CostRow(
        String id,
        String title,
        String verdict,
        String kind,
        boolean hasForm,
        int statements,
        String rowsExamined,
        String fullScans,
        String sorts,
        String temporaryTables,
        String growth,
        List<String> words) {

    static List<CostRow> of(CaseReport report) {
        List<CostRow> rows = new ArrayList<>();
        rows.add(of(report.explicit(), "", "", List.of()));
        for (CaseReport.Against against : report.against()) {
            List<String> words = new ArrayList<>();
            words.add(against.comparison().detail());
            against.reason().ifPresent(words::add);
            against.costReason().ifPresent(reason -> words.add("Costs more: " + reason));
            words.removeIf(String::isEmpty);
            words.replaceAll(Words::asHtml);
            rows.add(of(
                    against.column(),
                    against.comparison().verdict().words(),
                    VerdictKind.of(against.comparison().verdict()),
                    words));
        }
        return rows;
    }

    private static CostRow of(Column column, String verdict, String kind, List<String> words) {
        RecordedCase recorded = column.recorded();
        return new CostRow(
                column.through().id(),
                column.through().title(),
                verdict,
                kind,
                recorded.hasForm(),
                recorded.statements().size(),
                Cost.rowsExamined(recorded),
                Cost.total(recorded, SentStatement::fullScans),
                Cost.total(recorded, SentStatement::sorts),
                Cost.total(recorded, SentStatement::temporaryTables),
                column.slope().map(RecordedGrowth.Slope::toString).orElse(""),
                words);
    }
}
