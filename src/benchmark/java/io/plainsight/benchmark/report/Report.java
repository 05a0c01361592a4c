package io.plainsight.benchmark.report;

import io.plainsight.performance.Measured;
import io.plainsight.performance.Performance;
import io.plainsight.performance.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes a folder: {@code results.json}, {@code README.md} and the plots. */
public final class Report {

    private final Map<String, String> circumstances;
    private final Map<Point, Map<String, Measured>> kinds;
    private final Map<Point, Map<String, Measured>> entries;

    /**
     * Sums up what was measured.
     *
     * @param kinds the kinds of work
     * @param entries the guide's; may hold nothing
     */
    public Report(Map<String, String> circumstances, Results kinds, Results entries) {
        this.circumstances = circumstances;
        this.kinds = kinds.summary();
        this.entries = entries.summary();
    }

    /** Writes it, over what is there. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Plot> plots = Plots.of(kinds);
        for (Plot plot : plots) {
            plot.write(folder);
        }
        Files.writeString(
                folder.resolve("results.json"), new Performance(circumstances, rows(kinds), rows(entries)).json());
        Files.writeString(folder.resolve("README.md"), new Page(circumstances, kinds, entries, plots).text());
    }

    private static List<Performance.Row> rows(Map<Point, Map<String, Measured>> points) {
        return points.entrySet().stream()
                .map(each -> new Performance.Row(each.getKey(), each.getValue()))
                .toList();
    }
}
