package io.plainsight.performance;

import io.plainsight.performance.Performance.Row;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Points by those who were measured.
 *
 * @param columns their names
 * @param lines a point each
 */
public record RatioTable(List<String> columns, List<Line> lines) {

    /**
     * A point.
     *
     * @param cells a ratio to the baseline for each column; null where it was not measured
     */
    public record Line(Point point, List<@Nullable Quartiles> cells) {}

    public static RatioTable of(List<Row> rows) {
        List<String> columns = columns(rows);
        return new RatioTable(
                columns,
                rows.stream()
                        .map(row -> new Line(row.point(), cells(row, columns)))
                        .toList());
    }

    /** Those who were measured for any of the points. */
    static List<String> columns(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.measured().keySet().stream())
                .distinct()
                .toList();
    }

    private static List<@Nullable Quartiles> cells(Row row, List<String> columns) {
        return columns.stream()
                .map(row.measured()::get)
                .map(measured -> measured == null ? null : measured.ratio())
                .collect(Collectors.toList());
    }

    /** Of each work, the point with the most rows, by one thread. */
    public static List<Row> largest(List<Row> rows) {
        Map<String, List<Row>> byWork = rows.stream()
                .filter(row -> row.point().threads() == 1)
                .collect(Collectors.groupingBy(row -> row.point().work(), LinkedHashMap::new, Collectors.toList()));
        return byWork.values().stream()
                .map(all -> all.stream()
                        .max(Comparator.comparingInt(row -> row.point().rows()))
                        .orElseThrow())
                .toList();
    }

    /** The medians of a point, by those who were measured. */
    public static Map<String, Double> medians(Row row) {
        Map<String, Double> medians = new LinkedHashMap<>();
        row.measured()
                .forEach((who, measured) -> medians.put(who, measured.ratio().median()));
        return medians;
    }

    /** A median with two decimals; empty where there is none. */
    public static String words(@Nullable Quartiles ratio) {
        return ratio == null ? "" : String.format(Locale.ROOT, "%.2f", ratio.median());
    }
}
