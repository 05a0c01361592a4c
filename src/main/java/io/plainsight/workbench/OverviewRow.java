package io.plainsight.workbench;

import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.RecordedGrowth;
import io.plainsight.compare.verdict.Verdict;
import io.plainsight.report.CaseReport;
import io.plainsight.report.CaseReport.Against;
import io.plainsight.report.Cost;
import java.util.List;

/**
 * A case in the overview.
 *
 * @param name the entry's id, or what is behind the # of a special case
 * @param section the heading above it
 */
record OverviewRow(
        String entry, String caseName, String name, String title, String section, String explicit, List<Cell> others) {

    /**
     * What an interface came to.
     *
     * @param against the interface's id
     * @param verdict in words
     * @param kind a name for its colour
     * @param cost statements / rows examined
     * @param slope how statements grow; empty where they do not, or that is not known
     */
    record Cell(String against, String title, String verdict, String kind, String cost, String slope) {

        static Cell of(Against against) {
            Verdict verdict = against.comparison().verdict();
            return new Cell(
                    against.other().id(),
                    against.other().title(),
                    verdict.words(),
                    OverviewRow.kind(verdict),
                    against.column().recorded().hasForm()
                            ? cost(against.column().recorded())
                            : "",
                    OverviewQuery.grows(against)
                            ? against.column()
                                    .slope()
                                    .map(RecordedGrowth.Slope::toString)
                                    .orElse("")
                            : "");
        }

        private static String cost(RecordedCase recorded) {
            return recorded.statements().size() + " / " + Cost.rowsExamined(recorded);
        }
    }

    static OverviewRow of(CaseReport report, OverviewQuery query) {
        boolean own = report.guideCase().isEntrysOwn();
        String entry = report.guideCase().entry().id();
        String caseName = own ? "" : report.id().substring(entry.length() + 1);
        return new OverviewRow(
                entry,
                caseName,
                own ? entry : "#" + caseName,
                report.guideCase().title(),
                report.guideCase().entry().section().title(),
                Cell.cost(report.explicit().recorded()),
                query.chosen(report).stream().map(Cell::of).toList());
    }

    static String kind(Verdict verdict) {
        return switch (verdict) {
            case SAME -> "same";
            case SAME_SET -> "same-set";
            case DIFFERENT -> "different";
            case REFUSED -> "refused";
            case NO_SUCH_FORM -> "none";
        };
    }
}
