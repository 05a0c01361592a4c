package io.plainsight.benchmark.report;

import io.plainsight.performance.Measured;
import io.plainsight.performance.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** For each work a group of dots, one for each of those who were measured, on the line from quartile to quartile. */
final class RatioChart {

    private static final double WIDTH_OF_A_GROUP = 0.7;

    private RatioChart() {}

    static XYChart of(Map<Point, Map<String, Measured>> points) {
        List<Point> works = List.copyOf(points.keySet());
        // XChart leaves out the labels of an axis that do not fit.
        String names = works.stream().map(Point::work).collect(Collectors.joining(" | "));
        XYChart chart = ChartStyle.chart("", names, "ratio to JDBC by hand");
        chart.getStyler()
                .setYAxisLogarithmic(true)
                .setXAxisMin(0.5)
                .setXAxisMax(works.size() + 0.5)
                .setXAxisTickLabelsFormattingFunction(place -> " ");
        Map<String, List<Point>> byWho = new LinkedHashMap<>();
        points.forEach((point, all) -> all.keySet()
                .forEach(who ->
                        byWho.computeIfAbsent(who, key -> new ArrayList<>()).add(point)));
        int number = 0;
        for (String who : byWho.keySet()) {
            double offset = ((double) number / Math.max(1, byWho.size() - 1) - 0.5) * WIDTH_OF_A_GROUP;
            List<Double> x = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            for (Point point : byWho.get(who)) {
                double place = works.indexOf(point) + 1 + offset;
                Measured measured = points.get(point).get(who);
                x.add(place);
                y.add(measured.ratio().median());
                spread(chart, who + point.words(), place, measured, number);
            }
            XYSeries dots = ChartStyle.style(chart.addSeries(who, x, y), ChartStyle.colour(number));
            dots.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
            number++;
        }
        return chart;
    }

    private static void spread(XYChart chart, String name, double place, Measured measured, int number) {
        XYSeries line = chart.addSeries(
                name,
                List.of(place, place),
                List.of(measured.ratio().first(), measured.ratio().third()));
        ChartStyle.style(line, ChartStyle.colour(number)).setMarker(SeriesMarkers.NONE);
        line.setShowInLegend(false);
    }
}
