package io.plainsight.performance;

import io.plainsight.performance.Performance.Row;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Points by those who were measured, as Markdown. */
public final class MarkdownTable {

    private MarkdownTable() {}

    /** The medians of the ratios. */
    public static String ofRatios(List<Row> rows) {
        return of(rows, measured -> RatioTable.words(measured.ratio()));
    }

    /**
     * Whatever is to be told; a cell is empty where nothing was measured.
     *
     * @param cell what a cell says
     */
    public static String of(List<Row> rows, Function<Measured, String> cell) {
        List<String> columns = RatioTable.columns(rows);
        Stream<String> head = Stream.of(
                line(Stream.concat(Stream.of("work"), columns.stream())),
                "|---|" + "--:|".repeat(columns.size()) + "\n");
        Stream<String> body = rows.stream()
                .map(row -> line(Stream.concat(
                        Stream.of(row.point().words()),
                        columns.stream()
                                .map(row.measured()::get)
                                .map(measured -> measured == null ? "" : cell.apply(measured)))));
        return Stream.concat(head, body).collect(Collectors.joining());
    }

    /** A line of a table; what a bar in a cell would end is kept. */
    public static String line(Stream<String> cells) {
        return cells.map(cell -> " " + cell.replace("|", "\\|") + " ").collect(Collectors.joining("|", "|", "|\n"));
    }
}
