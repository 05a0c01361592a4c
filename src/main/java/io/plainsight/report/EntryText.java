package io.plainsight.report;

import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.SentStatement;
import io.plainsight.compare.recorded.TableChange;
import io.plainsight.compare.verdict.Counterexample;
import io.plainsight.guide.GuideEntry;
import io.plainsight.report.CaseReport.Against;
import io.plainsight.report.CaseReport.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One entry with all its cases, in Markdown. */
final class EntryText {

    /** More statements of one shape than this are told by their number. */
    private static final int MOST_ALIKE = 2;

    private static final int MOST_ROWS = 5;

    private final StringBuilder text = new StringBuilder();
    private final Set<String> shownSources = new HashSet<>();

    private EntryText() {}

    /** @param cases the entry's own first */
    static String of(GuideEntry entry, List<CaseReport> cases) {
        EntryText page = new EntryText();
        page.line("## " + entry.id());
        page.line(entry.title() + ".");
        for (CaseReport report : cases) {
            page.add(report);
        }
        return page.text.toString();
    }

    private void add(CaseReport report) {
        if (!report.guideCase().isEntrysOwn()) {
            line("### " + report.id());
            line(report.guideCase().title() + ".");
        }
        table(report);
        report.against().forEach(this::remark);
        column(report, report.explicit(), null);
        report.against().stream()
                .filter(against -> against.column().ran().hasForm())
                .forEach(against -> column(report, against.column(), against));
    }

    private void table(CaseReport report) {
        boolean grows = report.explicit().slope().isPresent();
        text.append("| | verdict | statements | rows examined | full scans | sorts | temporary tables |")
                .append(grows ? " statements as N grows |\n" : "\n")
                .append("|---|---|--:|--:|--:|--:|--:|")
                .append(grows ? "---|\n" : "\n");
        row(report.explicit(), "", grows);
        report.against()
                .forEach(against ->
                        row(against.column(), against.comparison().verdict().words(), grows));
        text.append('\n');
    }

    private void row(Column column, String verdict, boolean grows) {
        RecordedCase recorded = column.recorded();
        Stream<String> costs = recorded.hasForm()
                ? Stream.of(
                        String.valueOf(column.ran().statements().size()),
                        Cost.rowsExamined(recorded),
                        Cost.total(recorded, SentStatement::fullScans),
                        Cost.total(recorded, SentStatement::sorts),
                        Cost.total(recorded, SentStatement::temporaryTables))
                : Stream.generate(() -> "").limit(5);
        text.append("| ")
                .append(Stream.concat(Stream.of("**" + column.through().title() + "**", verdict), costs)
                        .collect(Collectors.joining(" | ")))
                .append(grows ? " | " + growth(column) + " |\n" : " |\n");
    }

    private static String growth(Column column) {
        return column.slope()
                .map(slope -> slope + " ("
                        + column.growth().statements().stream()
                                .map(number -> number == null ? "failed" : String.valueOf(number))
                                .collect(Collectors.joining(", "))
                        + ")")
                .orElse("");
    }

    private void remark(Against against) {
        String words = Stream.of(against.comparison().detail(), against.reason().orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        if (!words.isEmpty()) {
            text.append("- **")
                    .append(against.other().title())
                    .append("**: ")
                    .append(words)
                    .append('\n');
            Counterexample rows = against.comparison().counterexample();
            if (rows != null) {
                rows("only explicit", rows.onlyExplicit());
                rows("only " + against.other().title(), rows.onlyOther());
            }
        }
    }

    private void rows(String label, List<JsonNode> rows) {
        rows.stream()
                .limit(MOST_ROWS)
                .forEach(row -> text.append("  - ")
                        .append(label)
                        .append(": ")
                        .append(code(row.toString()))
                        .append('\n'));
        if (rows.size() > MOST_ROWS) {
            text.append("  - ")
                    .append(label)
                    .append(": ")
                    .append(rows.size() - MOST_ROWS)
                    .append(" more\n");
        }
    }

    private void column(CaseReport report, Column column, @Nullable Against against) {
        RecordedCase ran = column.ran();
        text.append('\n');
        line("#### " + column.through().title());
        if (shownSources.add(column.through().title() + ran.source())) {
            fenced(column.through().language(), ran.source());
        }
        Collection<List<SentStatement>> alike = alike(ran.statements());
        fenced("sql", alike.isEmpty() ? "-- nothing is sent" : sent(alike));
        if (!ran.transaction().isEmpty()) {
            line("Transaction: "
                    + ran.transaction().stream().map(EntryText::code).collect(Collectors.joining(", ")));
        }
        if (against != null) {
            difference(alike(report.explicit().ran().statements()), alike);
        }
        plans(column.recorded());
        if (against == null && !report.guideCase().entry().writes()) {
            details("Result", "json", rows(ran.result()));
        }
        if (against == null && !ran.changes().isEmpty()) {
            details("Changes", "json", changes(ran.changes()));
        }
    }

    /** Statements that differ in nothing but values, together. */
    private static Collection<List<SentStatement>> alike(List<SentStatement> statements) {
        return statements.stream()
                .collect(Collectors.groupingBy(
                        statement -> SqlText.shape(statement.sql()), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static String sent(Collection<List<SentStatement>> alike) {
        List<String> shown = new ArrayList<>();
        for (List<SentStatement> group : alike) {
            int most = group.size() > MOST_ALIKE ? 1 : MOST_ALIKE;
            group.stream().limit(most).forEach(statement -> shown.add(SqlText.formatted(statement.sql()) + ";"));
            if (group.size() > most) {
                shown.add("-- and " + (group.size() - most) + " more like it, with other values");
            }
        }
        return String.join("\n\n", shown);
    }

    /** Of repeated statements the first stands for all. */
    private void difference(Collection<List<SentStatement>> explicit, Collection<List<SentStatement>> other) {
        String difference = SqlText.difference(firsts(explicit), firsts(other));
        html(
                "Difference to the explicit SQL",
                difference.contains("<del>") || difference.contains("<ins>")
                        ? "<code>" + difference + "</code>"
                        : "None, but for upper and lower case, blanks and backticks.");
    }

    private static String firsts(Collection<List<SentStatement>> alike) {
        return SqlText.normalised(alike.stream().map(group -> group.get(0)).toList());
    }

    private void plans(RecordedCase recorded) {
        String plans = alike(recorded.statements()).stream()
                .map(group -> group.get(0).plan())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
        if (!plans.isEmpty()) {
            details("Plan", "text", plans);
        }
    }

    private static String rows(JsonNode result) {
        if (!result.isArray()) {
            return result.toString();
        }
        return result.valueStream().map(JsonNode::toString).collect(Collectors.joining("\n"));
    }

    private static String changes(Map<String, TableChange> changes) {
        List<String> lines = new ArrayList<>();
        changes.forEach((table, change) -> {
            change.inserted().forEach(row -> lines.add("inserted into " + table + ": " + row));
            change.deleted().forEach(row -> lines.add("deleted from " + table + ": " + row));
            change.updated()
                    .forEach(update ->
                            lines.add("updated in " + table + ": " + update.before() + " to " + update.after()));
        });
        return String.join("\n", lines);
    }

    private void line(String line) {
        text.append(line).append("\n\n");
    }

    private void fenced(String language, String code) {
        text.append("```").append(language).append('\n').append(code).append("\n```\n\n");
    }

    private void details(String title, String language, String code) {
        text.append("<details><summary>").append(title).append("</summary>\n\n");
        fenced(language, code);
        text.append("</details>\n\n");
    }

    private void html(String title, String html) {
        text.append("<details><summary>")
                .append(title)
                .append("</summary>\n\n")
                .append(html)
                .append("\n\n</details>\n\n");
    }

    /** A code span, also of code that holds a backtick. */
    private static String code(String code) {
        return code.contains("`") ? "`` " + code + " ``" : "`" + code + "`";
    }
}
