package io.plainsight.report;

import io.plainsight.compare.recorded.InterfaceRecording;
import io.plainsight.compare.verdict.Verdict;
import io.plainsight.guide.GuideCase;
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
            The forms are those of the guide ("SQLAlchemy vs ActiveRecord") where it has one, and what a user of the library \
            would write where it has none: \
            `src/main/orm/sqlalchemy` and `src/main/orm/activerecord` hold them with their models, \
            `src/main/java/io/plainsight/hibernate` those of Hibernate, `src/main/resources` and `src/main/java` the mappers, \
            `liquibase` the schema and the sample data. Most could be written in another way, and the page of an entry says \
            where that would cost less; an order can be asked for in all of them. SQLAlchemy Query is the style of 1.x, which \
            SQLAlchemy 2 still has and calls legacy.

            There are 60 entries, and below them special cases: circumstances in which answers may part ways. A cell holds the \
            verdict, then statements / rows examined.

            - *same*: the same rows, values compared by what they are (numbers whatever their type), in the same order, and for \
            these rows the SQL says so; for writes the same rows in every table; for refusals the same kind of error.
            - *same set, order not defined*: the same rows, but nothing in the SQL puts them into this order, or says which \
            of them a limit keeps. Another plan, another day, may give others. What a window says of equal rows is not compared.
            - *different*: other rows, another defined order, or an error of another kind or that only the explicit SQL raises. *refused*: it raises where the explicit \
            SQL gives an answer. The page of the entry shows the rows and says why.
            - *no such form*: SQLAlchemy writes in the same way in both of its styles, so it is shown once.

            **Statements** are those that the server received. Those about the transaction are shown apart and not counted: \
            SQLAlchemy's second `ROLLBACK` is its connection pool's; MyBatis and Hibernate run in a transaction that is \
            rolled back around them, so that neither its begin nor its end is seen, but what Connector/J asks before a write \
            of MyBatis (`@@session.transaction_read_only`) and Hibernate's `SET autocommit=0`.

            **Rows examined**, full scans, sorts and temporary tables are the server's own counts (`performance_schema`). \
            A sort counts the rows that it sorts again: the explicit SQL puts every list into a total order, and most of what it \
            examines more is that. Rows found by a whole unique key, before anything else is read, count as one together where a \
            statement reads nothing else, and not at all where it does: two look-ups count two rows, one join of the same two \
            counts one. What a foreign key's \
            cascade deletes is not counted. n/a stands where a statement counts a whole table (`count(*)`): the server does \
            not say how many rows it reads for that.

            **Growth** is seen on tables that hold N = %s parents; *constant* means that the number of statements does not depend \
            on N, *grows in steps* that there is one statement more for every so many parents. What N is stands with each \
            entry: one that loads a single parent by its id sees that parent's children grow. Milliseconds are one run each \
            on a small machine: an order of magnitude, no benchmark.

            SQL is shown laid out in lines, with `<now>` for the moment of the run; of statements that differ in values alone, \
            the first stands for all. Differences between SQL texts are shown word by word, without what makes none: case, \
            blanks, backticks, aliases of tables, labels of plain columns. Plans are \
            those of `EXPLAIN ANALYZE` for queries, without times and estimates, and of `EXPLAIN` for writes, which the \
            server has for some only. A `generated key` is one that the database made up.

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

    /** @param link where a case is shown in full */
    String text(Function<GuideCase, String> link) {
        Summary summary = new Summary(all().toList());
        return layout.heading(1, "Explicit SQL beside what the ORMs send")
                + layout.paragraph(how)
                + summary.lines().stream().map(line -> "- " + line + "\n").collect(Collectors.joining())
                + "\n"
                + LEGEND.formatted(Cost.sizes())
                + layout.table(versions(), 2)
                + layout.heading(2, "Verdicts and costs")
                + layout.table(verdicts(link), 1 + columns())
                + layout.heading(2, "How the number of statements grows with N parents")
                + layout.table(growth(link), 1 + columns());
    }

    private Stream<CaseReport> all() {
        return entries.values().stream().flatMap(List::stream);
    }

    private int columns() {
        return 1 + comparison.others().size();
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

    private List<List<String>> verdicts(Function<GuideCase, String> link) {
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

    private List<List<String>> growth(Function<GuideCase, String> link) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(heading("entry"));
        all().filter(report -> report.explicit().slope().isPresent())
                .forEach(report -> rows.add(row(
                        report,
                        link,
                        slope(report.explicit()),
                        against -> against.column().recorded().hasForm()
                                ? slope(against.column())
                                : Verdict.NO_SUCH_FORM.words())));
        return rows;
    }

    private static List<String> row(
            CaseReport report, Function<GuideCase, String> link, String explicit, Function<Against, String> cell) {
        String name = report.guideCase().isEntrysOwn()
                ? "[%s](%s)".formatted(report.id(), link.apply(report.guideCase()))
                : "&nbsp;&nbsp;[%s](%s)"
                        .formatted(report.id().replaceFirst(".*#", "#"), link.apply(report.guideCase()));
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
