package io.plainsight.cli;

import io.plainsight.cli.Table.Align;
import io.plainsight.compare.verdict.Verdict;
import io.plainsight.report.CaseReport;
import io.plainsight.report.CaseReport.Against;
import io.plainsight.report.Interface;
import io.plainsight.report.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The comparison as a table: a line for each entry, or for each case. */
final class ComparisonTable {

    private static final Map<Verdict, String> SIGNS = Map.of(
            Verdict.SAME, "=",
            Verdict.SAME_SET, "~",
            Verdict.DIFFERENT, "≠",
            Verdict.REFUSED, "!",
            Verdict.NO_SUCH_FORM, "-");

    private final List<CaseReport> cases;
    private final boolean everyCase;

    /** @param everyCase whether each case has a line, or only the entries' own */
    ComparisonTable(List<CaseReport> cases, boolean everyCase) {
        this.cases = cases;
        this.everyCase = everyCase;
    }

    String text(Screen screen, String how) {
        List<Interface> others =
                cases.get(0).against().stream().map(Against::other).toList();
        Align[] aligns = Stream.concat(
                        Stream.of(Align.LEFT),
                        Stream.generate(() -> Align.RIGHT).limit(others.size() + 1L))
                .toArray(Align[]::new);
        Table table = new Table(screen, aligns);
        table.row(Stream.concat(
                        Stream.of("ID", Interface.EXPLICIT.title()),
                        others.stream().map(Interface::title))
                .map(title -> "@|bold " + title.toUpperCase(Locale.ROOT) + "|@")
                .toArray(String[]::new));
        cases.stream()
                .filter(report -> everyCase || report.guideCase().isEntrysOwn())
                .forEach(report -> table.row(row(report)));
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Each cell: statements / rows examined. = same, ~ same set but order not defined, ≠ different, "
                + "! refused, - no such form.");
        if (!everyCase) {
            lines.add(
                    "* says that the answers part ways in a special case, which counts below: 'compare ID' shows it.");
        }
        lines.add(how);
        lines.add("");
        lines.addAll(new Summary(cases).lines());
        return table + String.join(System.lineSeparator(), lines);
    }

    private String[] row(CaseReport report) {
        return Stream.concat(
                        Stream.of("@|bold " + report.id() + "|@", cost(report.explicit())),
                        report.against().stream().map(against -> cell(report, against)))
                .toArray(String[]::new);
    }

    private String cell(CaseReport report, Against against) {
        String special = !everyCase && partsWays(report, against) ? "*" : "";
        String sign = SIGNS.get(against.comparison().verdict());
        String cell = special + sign + (against.column().ran().hasForm() ? " " + cost(against.column()) : "");
        return against.comparison().verdict().needsReason() ? "@|yellow " + cell + "|@" : cell;
    }

    /** Whether another case of the entry comes to a worse verdict. */
    private boolean partsWays(CaseReport own, Against against) {
        return cases.stream()
                .filter(report ->
                        report.guideCase().entry().equals(own.guideCase().entry()))
                .flatMap(report -> report.against().stream())
                .filter(each -> each.other() == against.other())
                .map(each -> each.comparison().verdict())
                .anyMatch(verdict ->
                        verdict.needsReason() && !against.comparison().verdict().needsReason());
    }

    private static String cost(CaseReport.Column column) {
        OptionalLong rows = column.recorded().rowsExamined();
        return column.ran().statements().size() + " / " + (rows.isEmpty() ? "n/a" : rows.getAsLong());
    }
}
