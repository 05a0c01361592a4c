package io.plainsight.report;

import io.plainsight.compare.recorded.InterfaceRecording;
import io.plainsight.compare.verdict.Verdict;
import io.plainsight.guide.GuideEntry;
import io.plainsight.report.CaseReport.Against;
import io.plainsight.report.CaseReport.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All cases in one table, in Markdown, with what the words mean and what it comes to. */
final class Overview {

    private static final String LEGEND = """
            A cell holds the verdict, then statements / rows examined. Statements about the transaction are shown apart and \
            not counted: of the explicit SQL and Hibernate, which run in a transaction that is rolled back around them, \
            neither its begin nor its end is seen (Connector/J asks before each write whether the session may write; \
            `SET autocommit=0` is Hibernate's joining in). Rows examined are the server's own count: a sort counts the rows that it sorts again, what a foreign key's cascade deletes is not counted, and \
            n/a stands where one of the statements is a query whose rows the server does not count (`count(*)`, answers from \
            an index or about no rows at all).

            - *same*: the same typed rows in the same order, and for these rows the SQL says so; for writes the same rows in every table; for refusals the same kind of error.
            - *same set, order not defined*: the same rows, but nothing in the SQL puts them into this order, or says which \
            of them a limit keeps. Another plan, another day, may give others.
            - *different*: other rows, or an error that only the explicit SQL raises. *refused*: it raises where the explicit SQL gives \
            an answer. The page of the entry shows the rows and says why.
            - *no such form*: the interface does it no other way than one beside it.

            Below an entry are the circumstances in which the answers part ways. How statements grow is seen on data with \
            %s parents, for the entries on lists and on related rows; an entry that loads one parent by its id sees the children of that \
            parent grow, not the number of parents. Milliseconds are one run each on a small machine: an order of magnitude, \
            no benchmark. Differences between SQL texts are shown word by word, without what makes none: case, blanks, \
            backticks, aliases of tables, labels of columns.

            """;

    private final Layout layout = new MarkdownLayout();
    private final GuideComparison comparison;
    private final Map<GuideEntry, List<CaseReport>> entries;
    private final String how;

    Overview(GuideComparison comparison, Map<GuideEntry, List<CaseReport>> entries, String how) {
        this.comparison = comparison;
        this.entries = entries;
        this.how = how;
    }

    /** @param link where an entry is shown in full */
    String text(Function<GuideEntry, String> link) {
        Summary summary = new Summary(all().toList());
        return layout.heading(1, "Explicit SQL beside what the ORMs send")
                + layout.paragraph(how)
                + summary.lines().stream().map(line -> "- " + line + "\n").collect(Collectors.joining())
                + "\n"
                + LEGEND.formatted(Cost.sizes())
                + layout.table(versions())
                + layout.heading(2, "Verdicts and costs")
                + layout.table(verdicts(link))
                + layout.heading(2, "How the number of statements grows with N parents")
                + layout.table(growth(link));
    }

    private Stream<CaseReport> all() {
        return entries.values().stream().flatMap(List::stream);
    }

    private List<String> heading(String first) {
        return Stream.concat(
                        Stream.of(first, Interface.EXPLICIT.title()),
                        comparison.others().stream().map(Interface::title))
                .toList();
    }

    private List<List<String>> versions() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "recorded with, on MySQL"));
        Stream.concat(Stream.of(Interface.EXPLICIT), comparison.others().stream())
                .forEach(through -> {
                    InterfaceRecording recording = comparison.recording(through);
                    String versions = recording.versions().entrySet().stream()
                            .map(version -> version.getKey() + " " + version.getValue())
                            .collect(Collectors.joining(", "));
                    rows.add(List.of(
                            through.title(),
                            versions + ", MySQL " + recording.server().version()));
                });
        return rows;
    }

    private List<List<String>> verdicts(Function<GuideEntry, String> link) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(heading("entry"));
        all().forEach(report -> rows.add(row(
                report,
                link,
                "%d / %s"
                        .formatted(
                                report.explicit().ran().statements().size(),
                                Cost.rowsExamined(report.explicit().recorded())),
                Overview::cell)));
        return rows;
    }

    private List<List<String>> growth(Function<GuideEntry, String> link) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(heading("entry"));
        all().filter(report -> report.explicit().slope().isPresent())
                .forEach(report ->
                        rows.add(row(report, link, slope(report.explicit()), against -> slope(against.column()))));
        return rows;
    }

    private static List<String> row(
            CaseReport report, Function<GuideEntry, String> link, String explicit, Function<Against, String> cell) {
        String name = report.guideCase().isEntrysOwn()
                ? "[%s](%s)"
                        .formatted(report.id(), link.apply(report.guideCase().entry()))
                : "&nbsp;&nbsp;" + report.id().replaceFirst(".*#", "#");
        return Stream.concat(
                        Stream.of(name, explicit), report.against().stream().map(cell))
                .toList();
    }

    private static String cell(Against against) {
        if (!against.column().ran().hasForm()) {
            return Verdict.NO_SUCH_FORM.words();
        }
        String cell = "%s, %d / %s"
                .formatted(
                        against.comparison().verdict().words(),
                        against.column().ran().statements().size(),
                        Cost.rowsExamined(against.column().recorded()));
        return against.comparison().verdict().needsReason() ? "**" + cell + "**" : cell;
    }

    private static String slope(Column column) {
        return column.slope()
                .map(slope -> slope.isConstant() ? slope.toString() : "**" + slope + "**")
                .orElse("");
    }
}
