package io.plainsight.check.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings that a project lives with: one a line, without lines and columns, so that they may move. */
public final class Baseline {

    /** Accepts nothing. */
    public static final Baseline EMPTY = new Baseline(Set.of());

    private static final String HEAD =
            "# Findings of plainsight check that are accepted: rule, statement, what was seen.";

    private final Set<String> lines;

    private Baseline(Set<String> lines) {
        this.lines = lines;
    }

    public static Baseline read(Path file) throws IOException {
        return new Baseline(Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toSet()));
    }

    /** Writes all findings, of which none is reported the next time. */
    public static void write(Path file, List<Finding> findings) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        String text = findings.stream().map(Baseline::line).distinct().sorted().collect(Collectors.joining("\n"));
        Files.writeString(file, HEAD + "\n" + text + "\n");
    }

    public boolean accepts(Finding finding) {
        return lines.contains(line(finding));
    }

    private static String line(Finding finding) {
        return (finding.rule().id() + "\t" + finding.statement() + "\t" + finding.what()).replaceAll("\\R", " ");
    }
}
