package io.plainsight.benchmark.report;

import io.plainsight.performance.Measured;
import io.plainsight.performance.Point;
import io.plainsight.performance.Quartiles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The results as Markdown. */
final class Page {

    private static final String HEAD = """
            # Performance

            What libraries take for the same work, beside JDBC by hand: the same rows and server, on the JVM the same pool and driver
            settings, each written as its own experts would, and what they come to compared before anything was timed. SQLAlchemy and
            ActiveRecord run in containers, with Python's and Ruby's own drivers. The command below writes this page; nothing on it is
            filled in by hand.
            """;

    private static final String RATIOS = """

            ## Time, as a ratio to JDBC by hand

            The median call of each iteration, over the median of those of JDBC in the same round: the median of these ratios, and their
            quartiles in brackets. Those who are measured take turns, in another order each round.

            """;

    private static final String ENTRIES = """

            ## The guide's entries that read

            On the sample, each in a read-only transaction: the median call of the first in microseconds, the others as a ratio to it,
            with quartiles. A cell is empty where there is no such form or where its answer is another one; the comparison says why.

            """;

    private final Map<String, String> circumstances;
    private final Map<Point, Map<String, Measured>> kinds;
    private final Map<Point, Map<String, Measured>> entries;
    private final List<Plot> plots;

    Page(
            Map<String, String> circumstances,
            Map<Point, Map<String, Measured>> kinds,
            Map<Point, Map<String, Measured>> entries,
            List<Plot> plots) {
        this.circumstances = circumstances;
        this.kinds = kinds;
        this.entries = entries;
        this.plots = plots;
    }

    String text() {
        StringBuilder page = new StringBuilder(HEAD).append("\n| | |\n|---|---|\n");
        circumstances.forEach((name, value) -> page.append(line(List.of(name, value.replace("|", "\\|")))));
        page.append(RATIOS).append(table(kinds, each -> words(each.ratio())));
        plots.forEach(plot -> page.append("\n![%s](%s)\n".formatted(plot.title(), plot.file())));
        page.append("\n## Microseconds of a call: median / 90 % / 99 %\n\n")
                .append(table(
                        kinds,
                        each -> "%s / %s / %s".formatted(number(each.p50()), number(each.p90()), number(each.p99()))));
        page.append("\n## Kilobytes that a call allocates\n\n")
                .append(table(kinds, each -> each.bytes() == null ? "" : number(each.bytes() / 1000)));
        if (!entries.isEmpty()) {
            page.append(ENTRIES)
                    .append(table(entries, each -> isBaseline(each) ? number(each.p50()) : words(each.ratio())));
        }
        return page.toString();
    }

    private boolean isBaseline(Measured measured) {
        return entries.values().stream().anyMatch(all -> all.values().iterator().next() == measured);
    }

    /** A row for each point, a column for each of those who were measured. */
    private static String table(Map<Point, Map<String, Measured>> points, Function<Measured, String> cell) {
        List<String> everybody = points.values().stream()
                .flatMap(all -> all.keySet().stream())
                .distinct()
                .toList();
        StringBuilder table =
                new StringBuilder("| work |").append(line(everybody).substring(1));
        table.append("|---|").append("--:|".repeat(everybody.size())).append('\n');
        points.forEach((point, all) -> table.append("| %s ".formatted(point.words()))
                .append(line(everybody.stream()
                        .map(who -> all.containsKey(who) ? cell.apply(all.get(who)) : "")
                        .toList())));
        return table.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> " " + cell + " ").collect(Collectors.joining("|", "|", "|\n"));
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
