package io.plainsight.report;

import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.SentStatement;
import io.plainsight.compare.verdict.Counterexample;
import io.plainsight.guide.Growth;
import io.plainsight.guide.GuideEntry;
import io.plainsight.report.CaseReport.Against;
import io.plainsight.report.CaseReport.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One entry with all its cases. */
final class EntryText {

    private static final int MOST_ROWS = 5;

    private final Layout layout;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> shownSources = new HashSet<>();

    private EntryText(Layout layout) {
        this.layout = layout;
    }

    /** @param cases the entry's own first */
    static String of(GuideEntry entry, List<CaseReport> cases, Layout layout) {
        EntryText page = new EntryText(layout);
        page.text.append(layout.heading(2, entry.id())).append(layout.paragraph(entry.title() + "."));
        cases.forEach(page::add);
        return page.text.toString().stripTrailing() + "\n";
    }

    private void add(CaseReport report) {
        if (!report.guideCase().isEntrysOwn()) {
            text.append(layout.heading(3, report.id()))
                    .append(layout.paragraph(report.guideCase().title() + "."));
            report.guideCase()
                    .setup()
                    .forEach(statement -> text.append(layout.paragraph("After " + layout.inline(statement) + ".")));
        }
        text.append(costs(report));
        if (report.explicit().growth() != null) {
            text.append(growth(report));
        }
        remarks(report);
        column(report, report.explicit(), null);
        report.against().stream()
                .filter(against -> against.column().ran().hasForm())
                .forEach(against -> column(report, against.column(), against));
    }

    private String costs(CaseReport report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "verdict", "statements", "rows examined", "full scans", "sorts", "temporary tables"));
        rows.add(costs(report.explicit(), ""));
        report.against()
                .forEach(against -> rows.add(
                        costs(against.column(), against.comparison().verdict().words())));
        return layout.table(rows, 2);
    }

    private static List<String> costs(Column column, String verdict) {
        RecordedCase recorded = column.recorded();
        Stream<String> costs = recorded.hasForm()
                ? Stream.of(
                        String.valueOf(column.ran().statements().size()),
                        Cost.rowsExamined(recorded),
                        Cost.total(recorded, SentStatement::fullScans),
                        Cost.total(recorded, SentStatement::sorts),
                        Cost.total(recorded, SentStatement::temporaryTables))
                : Stream.generate(() -> "").limit(5);
        return Stream.concat(Stream.of(column.through().title(), verdict), costs)
                .toList();
    }

    private String growth(CaseReport report) {
        List<List<String>> rows = new ArrayList<>();
        String sizes = Cost.sizes();
        rows.add(List.of(
                "",
                "statements",
                "sent at N = " + sizes,
                "rows examined at N = " + sizes,
                "milliseconds at N = " + sizes));
        Stream.concat(Stream.of(report.explicit()), report.against().stream().map(Against::column))
                .filter(column -> column.growth() != null)
                .map(Cost::growth)
                .forEach(rows::add);
        return layout.paragraph("On " + Growth.data(report.guideCase()) + ":") + layout.table(rows, 2);
    }

    /** What is to be said of several interfaces is said once. */
    private void remarks(CaseReport report) {
        Map<Remark, List<String>> remarks = new LinkedHashMap<>();
        report.against()
                .forEach(against -> remarks.computeIfAbsent(Remark.of(against), key -> new ArrayList<>())
                        .add(against.other().title()));
        remarks.forEach((remark, others) -> {
            if (!remark.words().isEmpty()) {
                text.append(layout.item(String.join(", ", others), remark.words()));
            }
            if (remark.rows() != null) {
                rows("only Explicit SQL", remark.rows().onlyExplicit());
                rows("only " + String.join(", ", others), remark.rows().onlyOther());
            }
        });
        Map<String, List<String>> costs = new LinkedHashMap<>();
        report.against()
                .forEach(against -> against.costReason()
                        .ifPresent(reason -> costs.computeIfAbsent(reason, key -> new ArrayList<>())
                                .add(against.other().title())));
        costs.forEach((reason, others) -> text.append(layout.item("Cost of " + String.join(", ", others), reason)));
        if (!costs.isEmpty()
                || remarks.keySet().stream().anyMatch(remark -> !remark.words().isEmpty())) {
            text.append('\n');
        }
    }

    private record Remark(String words, @Nullable Counterexample rows) {

        static Remark of(Against against) {
            return new Remark(
                    Stream.of(against.comparison().detail(), against.reason().orElse(""))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(" ")),
                    against.comparison().counterexample());
        }
    }

    private void rows(String label, List<JsonNode> rows) {
        rows.stream().limit(MOST_ROWS).forEach(row -> text.append(layout.subItem(label, row.toString())));
        if (rows.size() > MOST_ROWS) {
            text.append(layout.subItem(label, "and " + (rows.size() - MOST_ROWS) + " more"));
        }
    }

    private void column(CaseReport report, Column column, @Nullable Against against) {
        RecordedCase ran = column.ran();
        text.append(layout.heading(4, column.through().title()));
        if (shownSources.add(column.through().title() + ran.source())) {
            text.append(layout.code(column.through().language(), ran.source()));
        } else {
            text.append(layout.paragraph("The form above sends:"));
        }
        SentText sent = new SentText(ran.statements());
        text.append(layout.code("sql", sent.inFull()));
        if (!ran.transaction().isEmpty()) {
            text.append(layout.paragraph("Transaction: "
                    + ran.transaction().stream().map(layout::inline).collect(Collectors.joining(", "))));
        }
        if (against != null) {
            text.append(layout.difference(
                    "Difference to the explicit SQL",
                    SqlDifference.between(
                            new SentText(report.explicit().ran().statements()).statements(), sent.statements())));
        }
        String plans = new SentText(column.recorded().statements()).plans();
        if (!plans.isEmpty()) {
            text.append(layout.fold("Plan", "text", plans));
        }
        if (against == null && !report.guideCase().entry().writes()) {
            text.append(layout.fold("Result", "json", ResultText.rows(ran.result())));
        }
        if (against == null && !ran.changes().isEmpty()) {
            text.append(layout.fold("Changes", "text", ResultText.changes(ran.changes())));
        }
    }
}
