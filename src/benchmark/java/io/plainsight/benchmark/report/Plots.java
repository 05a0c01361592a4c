package io.plainsight.benchmark.report;

import io.plainsight.performance.Measured;
import io.plainsight.performance.Performance.Row;
import io.plainsight.performance.Point;
import io.plainsight.performance.RatioTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.knowm.xchart.XYChart;

/** What is worth a picture. */
final class Plots {

    private Plots() {}

    /** The ratios; then, where several sizes were measured, the cost of a row; and calls a second by threads. */
    static List<Plot> of(List<Row> rows) {
        List<Plot> plots = new ArrayList<>();
        plots.add(new Plot(
                "ratio", "Time, as a ratio to JDBC by hand, with quartiles", RatioChart.of(RatioTable.largest(rows))));
        byWork(where(rows, point -> point.threads() == 1)).forEach((work, sizes) -> {
            if (sizes.size() > 1) {
                plots.add(lines(
                        work + ": microseconds a row, by rows",
                        "rows",
                        "microseconds a row",
                        sizes,
                        point -> point.rows(),
                        (point, measured) -> measured.p50() / point.rows(),
                        true));
            }
        });
        byWork(rows).forEach((work, all) -> {
            int most = all.stream().mapToInt(row -> row.point().rows()).max().orElseThrow();
            List<Row> crowded = where(all, point -> point.rows() == most);
            if (crowded.size() > 1) {
                plots.add(lines(
                        work + ": calls a second, by threads",
                        "threads",
                        "calls a second",
                        crowded,
                        Point::threads,
                        (point, measured) -> measured.perSecond(),
                        false));
            }
        });
        return plots;
    }

    private static Plot lines(
            String title,
            String x,
            String y,
            List<Row> rows,
            ToIntFunction<Point> along,
            ToDoubleBiFunction<Point, Measured> up,
            boolean logarithmic) {
        XYChart chart = ChartStyle.chart(title, x, y);
        chart.getStyler().setXAxisLogarithmic(logarithmic).setYAxisLogarithmic(logarithmic);
        if (!logarithmic) {
            chart.getStyler().setXAxisMin(0.0).setYAxisMin(0.0).setXAxisTickMarkSpacingHint(200);
        }
        Map<String, Map<Double, Double>> lines = new LinkedHashMap<>();
        rows.forEach(row -> row.measured()
                .forEach((who, measured) -> lines.computeIfAbsent(who, key -> new LinkedHashMap<>())
                        .put((double) along.applyAsInt(row.point()), up.applyAsDouble(row.point(), measured))));
        int number = 0;
        for (String who : lines.keySet()) {
            Map<Double, Double> line = lines.get(who);
            ChartStyle.style(
                    chart.addSeries(who, List.copyOf(line.keySet()), List.copyOf(line.values())),
                    ChartStyle.colour(number++));
        }
        return new Plot(title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"), title, chart);
    }

    private static List<Row> where(List<Row> rows, Predicate<Point> wanted) {
        return rows.stream().filter(row -> wanted.test(row.point())).toList();
    }

    private static Map<String, List<Row>> byWork(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.point().work(), LinkedHashMap::new, Collectors.toList()));
    }
}
