package io.plainsight.workbench.measurement;

import io.plainsight.workbench.page.PageJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lines in a chart, and the same as a table. */
record Curves(Measure measure, List<Curve> all) {

    /**
     * A row of the table.
     *
     * @param cells for each size; empty where nothing was measured
     * @param slope in words
     */
    record Row(String title, String origin, List<String> cells, String slope) {}

    /** A line of the chart: the number of its style, and pairs of size and value. */
    record Line(String name, boolean live, int style, List<List<Double>> points) {}

    /** Those that any of them was measured at, ascending. */
    public List<Integer> sizes() {
        return all.stream()
                .flatMap(curve -> curve.points().stream())
                .map(Point::size)
                .distinct()
                .sorted()
                .toList();
    }

    public List<Row> rows() {
        return all.stream().map(this::row).toList();
    }

    private Row row(Curve curve) {
        Map<Integer, String> bySize = new TreeMap<>();
        sizes().forEach(size -> bySize.put(size, ""));
        curve.points().forEach(point -> bySize.put(point.size(), measure.text(measure.of(point))));
        return new Row(
                curve.title(),
                curve.origin(),
                List.copyOf(bySize.values()),
                curve.slope(measure).toString());
    }

    /** What grows, for the heading of the column that says how. */
    public String growing() {
        return measure.growsByRows() ? "rows examined" : "statements";
    }

    /** Whether there is a value that a logarithmic scale has no place for. */
    public boolean hasZero() {
        return all.stream()
                .flatMap(curve -> curve.points().stream())
                .map(measure::of)
                .anyMatch(value -> value != null && value == 0);
    }

    /** For the chart. */
    public String json() {
        List<Line> lines = all.stream()
                .map(curve -> new Line(
                        curve.title() + ", " + curve.origin(),
                        curve.live(),
                        curve.way().ordinal(),
                        points(curve)))
                .toList();
        return PageJson.of(Map.of("measure", measure.title(), "lines", lines));
    }

    private List<List<Double>> points(Curve curve) {
        List<List<Double>> points = new ArrayList<>();
        for (Point point : curve.points()) {
            @Nullable Double value = measure.of(point);
            if (value != null && value > 0) {
                points.add(List.of((double) point.size(), value));
            }
        }
        return points;
    }
}
