package io.plainsight.benchmark.report;

import io.plainsight.performance.Measured;
import io.plainsight.performance.Point;
import java.util.ArrayList;
import java.util.Comparator;
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
    static List<Plot> of(Map<Point, Map<String, Measured>> points) {
        List<Plot> plots = new ArrayList<>();
        Map<Point, Map<String, Measured>> alone = where(points, point -> point.threads() == 1);
        plots.add(new Plot("ratio", "Time, as a ratio to JDBC by hand, with quartiles", RatioChart.of(largest(alone))));
        byWork(alone).forEach((work, sizes) -> {
            if (sizes.size() > 1) {
                plots.add(lines(
                        work + ": microseconds a row, by rows",
                        "rows",
                        "microseconds a row",
                        sizes,
                        point -> point.rows(),
                        (point, measured) -> measured.p50() / point.rows()));
            }
        });
        byWork(points).forEach((work, all) -> {
            int rows = all.keySet().stream().mapToInt(Point::rows).max().orElseThrow();
            Map<Point, Map<String, Measured>> crowded = where(all, point -> point.rows() == rows);
            if (crowded.size() > 1) {
                plots.add(lines(
                        work + ": calls a second, by threads",
                        "threads",
                        "calls a second",
                        crowded,
                        Point::threads,
                        (point, measured) -> measured.perSecond()));
            }
        });
        return plots;
    }

    private static Plot lines(
            String title,
            String x,
            String y,
            Map<Point, Map<String, Measured>> points,
            ToIntFunction<Point> along,
            ToDoubleBiFunction<Point, Measured> up) {
        XYChart chart = ChartStyle.chart(title, x, y);
        chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
        Map<String, Map<Double, Double>> lines = new LinkedHashMap<>();
        points.forEach((point, all) ->
                all.forEach((who, measured) -> lines.computeIfAbsent(who, key -> new LinkedHashMap<>())
                        .put((double) along.applyAsInt(point), up.applyAsDouble(point, measured))));
        int number = 0;
        for (String who : lines.keySet()) {
            Map<Double, Double> line = lines.get(who);
            ChartStyle.style(
                    chart.addSeries(who, List.copyOf(line.keySet()), List.copyOf(line.values())),
                    ChartStyle.colour(number++));
        }
        return new Plot(title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"), title, chart);
    }

    private static Map<Point, Map<String, Measured>> where(
            Map<Point, Map<String, Measured>> points, Predicate<Point> wanted) {
        Map<Point, Map<String, Measured>> some = new LinkedHashMap<>(points);
        some.keySet().removeIf(wanted.negate());
        return some;
    }

    private static Map<String, Map<Point, Map<String, Measured>>> byWork(Map<Point, Map<String, Measured>> points) {
        return points.keySet().stream()
                .map(Point::work)
                .distinct()
                .collect(Collectors.toMap(
                        work -> work,
                        work -> where(points, point -> point.work().equals(work)),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** Of each work, the point with the most rows. */
    private static Map<Point, Map<String, Measured>> largest(Map<Point, Map<String, Measured>> points) {
        Map<Point, Map<String, Measured>> largest = new LinkedHashMap<>();
        byWork(points).values().forEach(sizes -> {
            Point last = sizes.keySet().stream()
                    .max(Comparator.comparingInt(Point::rows))
                    .orElseThrow();
            largest.put(last, sizes.get(last));
        });
        return largest;
    }
}
