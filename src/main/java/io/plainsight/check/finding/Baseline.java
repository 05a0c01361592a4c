package io.plainsight.check.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
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

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if the file cannot be read as text
     * @throws IllegalArgumentException if a line of it is no finding
     */
    public static Baseline read(Path file) throws IOException {
        Set<String> accepted = new HashSet<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.matches("[a-z-]+\t[^\t]*\t.+")) {
                throw new IllegalArgumentException("line " + (i + 1) + " of " + file
                        + " is not what --write-baseline writes: rule, statement and finding, with tabs between");
            }
            accepted.add(line);
        }
        return new Baseline(accepted);
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

    /** How many lines accept none of these. */
    public long useless(Collection<Finding> findings) {
        Set<String> found = findings.stream().map(Baseline::line).collect(Collectors.toSet());
        return lines.stream().filter(line -> !found.contains(line)).count();
    }

    /** How many lines {@link #write} makes of these. */
    public static long size(List<Finding> findings) {
        return findings.stream().map(Baseline::line).distinct().count();
    }

    private static String line(Finding finding) {
        return (finding.rule().id() + "\t" + finding.statement() + "\t" + finding.what()).replaceAll("\\R", " ");
    }
}
