package io.plainsight.benchmark.report;

import io.plainsight.performance.Performance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes a folder: {@code results.json}, {@code README.md} and the plots. */
public final class Report {

    private final Performance run;

    /**
     * Sums up what was measured.
     *
     * @param kinds the kinds of work
     * @param entries the guide's; may hold nothing
     */
    public Report(Map<String, String> circumstances, Results kinds, Results entries) {
        run = new Performance(circumstances, kinds.summary(), entries.summary());
    }

    /** Writes it, over what is there. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Plot> plots = Plots.of(run.kinds());
        for (Plot plot : plots) {
            plot.write(folder);
        }
        Files.writeString(folder.resolve("results.json"), run.json());
        Files.writeString(folder.resolve("README.md"), new Page(run, plots).text());
    }
}
