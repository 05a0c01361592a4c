package io.plainsight.workbench.performance;

import io.plainsight.performance.Performance;
import io.plainsight.performance.Quartiles;
import io.plainsight.performance.RatioTable;
import io.plainsight.workbench.page.PageJson;
import io.plainsight.workbench.page.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param circumstances by their names, as HTML
 * @param chart the largest size of each kind of work, for the script
 * @param entries empty where the run left them out
 */
record PerformancePage(Map<String, String> circumstances, String chart, Table kinds, Table entries) {

    /** Points by those who were measured. */
    record Table(List<String> columns, List<Line> lines) {

        static Table of(List<Performance.Row> rows) {
            RatioTable table = RatioTable.of(rows);
            return new Table(
                    table.columns(), table.lines().stream().map(Line::of).toList());
        }
    }

    /** A point. */
    record Line(String work, List<Cell> cells) {

        static Line of(RatioTable.Line line) {
            Quartiles least = line.cells().stream()
                    .filter(Objects::nonNull)
                    .min(Comparator.comparingDouble(Quartiles::median))
                    .orElse(null);
            List<Cell> cells = new ArrayList<>();
            line.cells().forEach(each -> cells.add(Cell.of(each, each == least)));
            return new Line(line.point().words(), cells);
        }
    }

    /**
     * A ratio, in words; empty where it was not measured.
     *
     * @param spread its quartiles
     * @param isLeast of its line
     */
    record Cell(String ratio, String spread, boolean isLeast) {

        static Cell of(@Nullable Quartiles ratio, boolean isLeast) {
            return ratio == null
                    ? new Cell("", "", false)
                    : new Cell(
                            RatioTable.words(ratio),
                            String.format(Locale.ROOT, "%.2f to %.2f", ratio.first(), ratio.third()),
                            isLeast);
        }
    }

    /** What the script draws: a dot for each of those who were measured. */
    record Dots(String work, Map<String, Double> ratios) {}

    static PerformancePage of(Performance run) {
        List<Dots> dots = RatioTable.largest(run.kinds()).stream()
                .map(row -> new Dots(row.point().words(), RatioTable.medians(row)))
                .toList();
        Map<String, String> circumstances = new LinkedHashMap<>(run.circumstances());
        circumstances.replaceAll((name, words) -> Words.asHtml(words));
        return new PerformancePage(circumstances, PageJson.of(dots), Table.of(run.kinds()), Table.of(run.entries()));
    }
}
