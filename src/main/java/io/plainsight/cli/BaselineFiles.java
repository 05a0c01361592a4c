package io.plainsight.cli;

import io.plainsight.check.finding.Baseline;
import io.plainsight.check.finding.Finding;
import io.plainsight.check.finding.Report;
import io.plainsight.cli.check.CheckedDatabase;
import io.plainsight.cli.check.UnusableInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of accepted findings that a check reads and writes, and what it says of them. */
record BaselineFiles(PrintWriter messages) {

    /** @throws UnusableInput if it is none */
    static void require(Path file) {
        CheckedDatabase.requireFile("--baseline", file);
        try {
            Baseline.read(file);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput("--baseline: " + e.getMessage());
        } catch (IOException e) {
            throw new UnusableInput("--baseline: " + file + " cannot be read as text");
        }
    }

    void tellUseless(Path file, Report report) throws IOException {
        List<Finding> all = new ArrayList<>(report.findings());
        all.addAll(report.suppressed());
        long useless = Baseline.read(file).useless(all);
        if (useless > 0) {
            messages.println(lines(useless) + " of " + file + (useless == 1 ? " matches" : " match")
                    + " nothing any more: take them out, or write it anew");
        }
    }

    void write(Path file, Report report) throws IOException {
        Baseline.write(file, report.findings());
        messages.println("Wrote " + lines(Baseline.size(report.findings())) + " to " + file);
    }

    private static String lines(long number) {
        return number + (number == 1 ? " line" : " lines");
    }
}
