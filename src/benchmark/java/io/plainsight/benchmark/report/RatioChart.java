package io.plainsight.benchmark.report;

import io.plainsight.performance.Measured;
import io.plainsight.performance.Performance.Row;
import io.plainsight.performance.RatioTable;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.WordUtils;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** For each work a group of dots, one for each of those who were measured, on the line from quartile to quartile. */
final class RatioChart {

    private static final double WIDTH_OF_A_GROUP = 0.7;

    /** Of a group's name, in letters. */
    private static final int WIDTH_OF_A_NAME = 16;

    private static final int LINES_OF_A_NAME = 3;

    /** From one line of it to the next, on the axis. */
    private static final double LINE = 1.25;

    private RatioChart() {}

    static XYChart of(List<Row> rows) {
        XYChart chart = ChartStyle.chart("", "", "ratio to JDBC by hand");
        chart.getStyler()
                .setYAxisLogarithmic(true)
                .setXAxisMin(0.5)
                .setXAxisMax(rows.size() + 0.5)
                .setXAxisTickLabelsFormattingFunction(place -> " ");
        List<String> everybody = RatioTable.of(rows).columns();
        for (int number = 0; number < everybody.size(); number++) {
            String who = everybody.get(number);
            double offset = ((double) number / Math.max(1, everybody.size() - 1) - 0.5) * WIDTH_OF_A_GROUP;
            List<Double> x = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                Measured measured = rows.get(i).measured().get(who);
                if (measured != null) {
                    double place = i + 1 + offset;
                    x.add(place);
                    y.add(measured.ratio().median());
                    spread(chart, who + rows.get(i).point().words(), place, measured, number);
                }
            }
            XYSeries dots = ChartStyle.style(chart.addSeries(who, x, y), ChartStyle.colour(number));
            dots.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        }
        nameGroups(chart, rows);
        return chart;
    }

    /** Above the dots: the labels of an axis XChart leaves out where they do not fit in one line. */
    private static void nameGroups(XYChart chart, List<Row> rows) {
        double most = rows.stream()
                .flatMap(row -> row.measured().values().stream())
                .mapToDouble(measured -> measured.ratio().third())
                .max()
                .orElseThrow();
        double top = most * Math.pow(LINE, LINES_OF_A_NAME);
        chart.getStyler()
                .setYAxisMax(top * LINE)
                .setAnnotationTextFont(chart.getStyler().getAxisTickLabelsFont());
        for (int i = 0; i < rows.size(); i++) {
            String[] lines =
                    WordUtils.wrap(rows.get(i).point().work(), WIDTH_OF_A_NAME).split(System.lineSeparator());
            for (int line = 0; line < lines.length; line++) {
                chart.addAnnotation(new AnnotationText(lines[line], i + 1, top / Math.pow(LINE, line), false));
            }
        }
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
