package io.plainsight.benchmark.report;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What the plots have in common: everybody has the same colour in each, which can be told apart without seeing red. */
final class ChartStyle {

    private static final List<String> COLOURS = List.of(
            "#000000", "#D55E00", "#E69F00", "#56B4E9", "#CC79A7", "#0072B2", "#009E73", "#8C8C8C", "#882255",
            "#999933");

    private ChartStyle() {}

    static XYChart chart(String title, String x, String y) {
        XYChart chart = new XYChartBuilder()
                .width(1400)
                .height(500)
                .title(title)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .theme(ChartTheme.XChart)
                .build();
        chart.getStyler()
                .setLocale(Locale.ROOT)
                .setChartBackgroundColor(Color.WHITE)
                .setLegendBorderColor(Color.WHITE)
                .setMarkerSize(7);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE).setLegendLayout(LegendLayout.Vertical);
        chart.getStyler().setDecimalPattern("#,##0.##");
        return chart;
    }

    static Color colour(int number) {
        return Color.decode(COLOURS.get(number % COLOURS.size()));
    }

    static XYSeries style(XYSeries series, Color colour) {
        series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(colour);
        series.setLineColor(colour).setLineStyle(SeriesLines.SOLID).setLineWidth(1.5f);
        return series;
    }
}
