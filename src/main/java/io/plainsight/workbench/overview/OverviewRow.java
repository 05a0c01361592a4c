package io.plainsight.workbench.overview;

import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.RecordedGrowth;
import io.plainsight.compare.verdict.Verdict;
import io.plainsight.report.CaseReport;
import io.plainsight.report.CaseReport.Against;
import io.plainsight.report.Cost;
import io.plainsight.report.Interface;
import io.plainsight.workbench.page.Links;
import io.plainsight.workbench.page.VerdictKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case in the overview.
 *
 * @param name the entry's id, or what is behind the # of a special case
 * @param section the heading above it
 */
public record OverviewRow(
        String entry, String caseName, String name, String title, String section, String explicit, List<Cell> others) {

    /**
     * What an interface came to.
     *
     * @param against the interface's id
     * @param verdict in words
     * @param kind a name for its colour
     * @param cost statements / rows examined
     * @param slope how statements grow; empty where they do not, or that is not known
     * @param besides the special cases in which the answer is another one
     */
    record Cell(
            String against,
            String title,
            String verdict,
            String kind,
            String cost,
            String slope,
            List<Special> besides) {

        /** A case that is not shown by itself. */
        record Special(String name, String verdict, String link) {}

        static Cell of(Against against, List<Special> besides) {
            Verdict verdict = against.comparison().verdict();
            return new Cell(
                    against.other().id(),
                    against.other().title(),
                    verdict.words(),
                    VerdictKind.of(verdict),
                    against.column().recorded().hasForm()
                            ? cost(against.column().recorded())
                            : "",
                    OverviewQuery.grows(against)
                            ? against.column()
                                    .slope()
                                    .map(RecordedGrowth.Slope::toString)
                                    .orElse("")
                            : "",
                    besides);
        }

        private static String cost(RecordedCase recorded) {
            return recorded.statements().size() + " / " + Cost.rowsExamined(recorded);
        }
    }

    static OverviewRow of(CaseReport report, OverviewQuery query, List<CaseReport> all) {
        boolean own = report.guideCase().isEntrysOwn();
        String entry = report.guideCase().entry().id();
        String caseName = report.guideCase().caseName();
        return new OverviewRow(
                entry,
                caseName,
                own ? entry : "#" + caseName,
                report.guideCase().title(),
                report.guideCase().entry().section().title(),
                Cell.cost(report.explicit().recorded()),
                query.chosen(report).stream()
                        .map(against -> Cell.of(
                                against, own && !query.showsCases() ? besides(entry, against.other(), all) : List.of()))
                        .toList());
    }

    private static List<Cell.Special> besides(String entry, Interface other, List<CaseReport> all) {
        return all.stream()
                .filter(report -> !report.guideCase().isEntrysOwn()
                        && report.guideCase().entry().id().equals(entry))
                .flatMap(report -> report.against().stream()
                        .filter(against -> against.other() == other
                                && against.comparison().verdict().needsReason())
                        .map(against -> special(entry, report.guideCase().caseName(), against)))
                .toList();
    }

    private static Cell.Special special(String entry, String name, Against against) {
        return new Cell.Special(
                name,
                against.comparison().verdict().words(),
                Links.entry(entry, name, against.other().id()));
    }

    /** The page of the case; of a cell, with its interface beside the explicit SQL. */
    public String link(@Nullable Cell cell) {
        return Links.entry(entry, caseName, cell == null ? null : cell.against());
    }
}
