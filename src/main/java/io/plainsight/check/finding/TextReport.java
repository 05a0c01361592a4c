package io.plainsight.check.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A report for a reader: by file, the lines in order, and a summary at the end. */
public final class TextReport {

    private static final String INDENT = "    ";
    private static final int LEAST_WIDTH = 60;

    private final Report report;
    private final int width;

    /** @param width in characters; longer lines are wrapped, names are not */
    public TextReport(Report report, int width) {
        this.report = report;
        this.width = Math.max(width, LEAST_WIDTH);
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        Map<String, List<Finding>> byFile = report.findings().stream()
                .collect(Collectors.groupingBy(finding -> finding.place().file(), TreeMap::new, Collectors.toList()));
        byFile.forEach((file, findings) -> {
            text.append(file).append('\n');
            findings.forEach(finding -> finding(text, finding));
            text.append('\n');
        });
        if (!report.notChecked().isEmpty()) {
            text.append("Not checked\n");
            // The same reason is told once.
            Map<String, List<NotChecked>> byReason = report.notChecked().stream()
                    .collect(Collectors.groupingBy(NotChecked::because, TreeMap::new, Collectors.toList()));
            byReason.forEach((reason, all) -> notChecked(text, reason, all));
            text.append('\n');
        }
        if (report.leftAlone() > 0) {
            text.append("Left alone, no mapper: %s%n%n".formatted(count(report.leftAlone(), "file")));
        }
        return text.append(summary()).toString();
    }

    private void finding(StringBuilder text, Finding finding) {
        String position = finding.place().position();
        String head = "  %-8s %-7s %-20s "
                .formatted(
                        position,
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.rule().id());
        text.append(head.stripTrailing())
                .append("  ")
                .append(simple(finding.statement()))
                .append('\n');
        paragraph(text, finding.what(), "");
        paragraph(text, finding.why(), "Why: ");
        paragraph(text, finding.mend(), "Mend: ");
    }

    private void notChecked(StringBuilder text, String reason, List<NotChecked> all) {
        List<String> subjects = all.stream().map(NotChecked::subject).distinct().toList();
        int shown = Math.min(3, subjects.size());
        String more = subjects.size() > shown ? " and " + (subjects.size() - shown) + " more" : "";
        paragraph(text, String.join(", ", subjects.subList(0, shown)) + more + ", because " + reason, "- ");
    }

    private static String simple(String statement) {
        int id = statement.lastIndexOf('.');
        int name = id < 0 ? -1 : statement.lastIndexOf('.', id - 1);
        return statement.substring(name + 1);
    }

    private void paragraph(StringBuilder text, String content, String label) {
        int room = width - INDENT.length();
        for (String line : wrap(label + content, room, " ".repeat(label.length()))) {
            text.append(INDENT).append(line).append('\n');
        }
    }

    private static List<String> wrap(String content, int room, String hang) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : content.split(" ")) {
            if (line.length() > hang.length() && line.length() + word.length() + 1 > room) {
                lines.add(line.toString());
                line = new StringBuilder(hang);
            } else if (line.length() > 0) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The last line: what was looked at, and what came of it. */
    public String summary() {
        String suppressed =
                report.suppressed().isEmpty() ? "" : ", " + report.suppressed().size() + " suppressed";
        return "%s, %s prepared on %s: %s, %s, %s; %d not checked%s."
                .formatted(
                        count(report.statements(), "statement"),
                        count(report.variants(), "variant"),
                        report.database(),
                        count(report.count(Severity.ERROR), "error"),
                        count(report.count(Severity.WARNING), "warning"),
                        count(report.count(Severity.NOTE), "note"),
                        report.notChecked().size(),
                        suppressed);
    }

    private static String count(long number, String noun) {
        return "%d %s".formatted(number, number == 1 ? noun : noun + "s");
    }
}
