package io.plainsight.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

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
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("circumstances", circumstances);
        all.put("kinds", rows(kinds));
        all.put("entries", rows(entries));
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(folder.resolve("results.json"), json.writeValueAsString(all) + "\n");
        Files.writeString(folder.resolve("README.md"), new Page(circumstances, kinds, entries, plots).text());
    }

    private static List<Map<String, Object>> rows(Map<Point, Map<String, Measured>> points) {
        List<Map<String, Object>> rows = new ArrayList<>();
        points.forEach((point, all) -> all.forEach((who, measured) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("work", point.work());
            row.put("size", point.size());
            row.put("rows", point.rows());
            row.put("threads", point.threads());
            row.put("who", who);
            row.put("measured", measured);
            rows.add(row);
        }));
        return rows;
    }
}
