package io.plainsight.workbench.measurement;

import io.plainsight.compare.recorded.RecordedGrowth.Slope;
import io.plainsight.guide.Growth;
import io.plainsight.report.CaseReport;
import io.plainsight.report.CaseReport.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way over the sizes: a line of the chart, and of the table.
 *
 * @param live whether it was measured here
 */
record Curve(Way way, String title, boolean live, List<Point> points) {

    /** What was measured here. */
    static Curve live(Way way, List<Point> points) {
        return new Curve(way, way.title(), true, points);
    }

    /** What was recorded of a case through all interfaces that have a form of it. */
    static List<Curve> recorded(CaseReport report) {
        return Stream.concat(
                        Stream.of(report.explicit()), report.against().stream().map(CaseReport.Against::column))
                .filter(column -> column.growth() != null)
                .map(Curve::recorded)
                .toList();
    }

    private static Curve recorded(Column column) {
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < Growth.sizes().size(); at++) {
            points.add(new Point(
                    Growth.sizes().get(at),
                    column.growth().statements().get(at),
                    column.growth().rowsExamined().get(at),
                    column.times() == null ? null : column.times().millis().get(at)));
        }
        return new Curve(Way.of(column.through().id()), column.through().title(), false, points);
    }

    /** Where it comes from, in a word. */
    String origin() {
        return live ? "here" : "recorded";
    }

    /** How statements, or rows examined, grow with the size. */
    Slope slope(Measure measure) {
        List<@Nullable Long> counts = new ArrayList<>();
        points.forEach(point -> counts.add(measure.growsByRows() ? point.rowsExamined() : point.statements()));
        return Slope.of(points.stream().map(Point::size).toList(), counts);
    }
}
