package io.plainsight.benchmark.report;

import io.plainsight.performance.MarkdownTable;
import io.plainsight.performance.Measured;
import io.plainsight.performance.Performance;
import io.plainsight.performance.Quartiles;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The results as Markdown. */
final class Page {

    private static final String HEAD = """
            # Performance

            What libraries take for the same work, beside JDBC by hand: the same rows and server, on the JVM the same pool and driver
            settings, each written as its own experts would, and what they come to compared before anything was timed. SQLAlchemy and
            ActiveRecord run in containers, as Debian has them: with PyMySQL, and Ruby without YJIT. For each work and size, all on the
            JVM take turns in one process, with a heap of 1 GB, or 64 MB for the long stream, which those in containers do not read.
            The command below writes this page; nothing on it is filled in by hand.
            """;

    private static final String RATIOS = """

            ## Time, as a ratio to JDBC by hand

            The median call of each iteration, over the median of those of JDBC in the same process, or round for those in containers:
            the median of these ratios, and their quartiles in brackets. Single rows and the guide's entries take turns of milliseconds,
            as the machine changes its speed for longer, and each iteration is compared with the one of JDBC beside it; those in
            containers run alone. The order of turns is left to chance. They share a process because what one JVM makes of the driver's code differs from the next by more than the libraries do; alone, each would have
            the JVM's profile of that code, and its memory, to itself. "To the join of JDBC" has the two queries of each beside the join
            by hand. Read-only transactions are the JVM's, which does not tell the server; those in containers have plain ones.

            """;

    private static final String ENTRIES = """

            ## The guide's entries that read

            On the sample, on the JVM each in a read-only transaction; in containers as the comparison runs them, ActiveRecord without a
            transaction, SQLAlchemy with a rollback in the end. The median call of JDBC by hand in microseconds, the others as a ratio to
            it, with quartiles. Those that take SQL send that of the mappers. Hibernate, SQLAlchemy and ActiveRecord have the forms of
            the comparison: a cell is empty where there is none or where its answer is another one, and the comparison says why.

            """;

    private final Performance run;
    private final List<Plot> plots;

    Page(Performance run, List<Plot> plots) {
        this.run = run;
        this.plots = plots;
    }

    String text() {
        StringBuilder page = new StringBuilder(HEAD).append("\n| | |\n|---|---|\n");
        run.circumstances().forEach((name, value) -> page.append(MarkdownTable.line(Stream.of(name, value))));
        page.append(RATIOS).append(MarkdownTable.of(run.kinds(), each -> words(each.ratio())));
        plots.forEach(plot -> page.append("\n![%s](%s)\n".formatted(plot.title(), plot.file())));
        page.append(
                        "\n## Microseconds of a call: median / 90 % / 99 %\n\nA dash stands where there were fewer than 10 or 100 calls.\n\n")
                .append(MarkdownTable.of(
                        run.kinds(),
                        each -> "%s / %s / %s"
                                .formatted(
                                        number(each.p50()),
                                        each.calls() < 10 ? "-" : number(each.p90()),
                                        each.calls() < 100 ? "-" : number(each.p99()))));
        page.append("\n## Kilobytes that a call allocates\n\n")
                .append(MarkdownTable.of(run.kinds(), each -> each.bytes() == null ? "" : number(each.bytes() / 1000)));
        if (!run.entries().isEmpty()) {
            page.append(ENTRIES)
                    .append(MarkdownTable.of(
                            run.entries(), each -> isBaseline(each) ? number(each.p50()) : words(each.ratio())));
        }
        return page.toString();
    }

    private boolean isBaseline(Measured measured) {
        return run.entries().stream()
                .anyMatch(row -> row.measured().values().iterator().next() == measured);
    }

    /** With three digits that count. */
    private static String number(double value) {
        String format = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    private static String words(Quartiles ratio) {
        return String.format(Locale.ROOT, "%.2f (%.2f - %.2f)", ratio.median(), ratio.first(), ratio.third());
    }
}
