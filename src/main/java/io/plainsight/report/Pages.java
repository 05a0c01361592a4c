package io.plainsight.report;

import io.plainsight.compare.recorded.InterfaceRecording;
import io.plainsight.compare.verdict.Verdict;
import io.plainsight.guide.Growth;
import io.plainsight.guide.GuideEntry;
import io.plainsight.guide.Section;
import io.plainsight.report.CaseReport.Against;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The comparison as Markdown: an overview and a page for each section of the guide. */
public final class Pages {

    /** How each page begins, so that no other file is taken for one. */
    public static final String MARK = "<!-- Written by: plainsight compare -->\n";

    /** How a comparison of recordings came about. */
    public static final String RECORDED =
            "Everything here was recorded; the explicit SQL and Hibernate can also be run live.";

    private static final String OVERVIEW = "README.md";

    private final GuideComparison comparison;
    private final Map<GuideEntry, List<CaseReport>> entries;
    private final String how;

    /**
     * @param cases in the guide's order
     * @param how the result came about, in a sentence
     */
    public Pages(GuideComparison comparison, List<CaseReport> cases, String how) {
        this.comparison = comparison;
        this.how = how;
        entries = cases.stream()
                .collect(Collectors.groupingBy(
                        report -> report.guideCase().entry(), LinkedHashMap::new, Collectors.toList()));
    }

    /** How a comparison came about for which a database was used. */
    public static String live(String database) {
        return "Explicit SQL and Hibernate ran on " + database
                + "; SQLAlchemy and ActiveRecord were recorded on MySQL, and so were all rows examined.";
    }

    /** The text of each page by its file name; the overview is the first. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(OVERVIEW, MARK + overview(true));
        bySection()
                .forEach((section, inSection) -> files.put(
                        file(section),
                        MARK + "# " + section.title() + "\n\n[All sections](" + OVERVIEW + ")\n\n" + text(inSection)));
        return files;
    }

    /** Everything on one page. */
    public String inOne() {
        StringBuilder text = new StringBuilder(overview(false));
        bySection()
                .forEach((section, inSection) -> text.append("\n# ")
                        .append(section.title())
                        .append("\n\n")
                        .append(text(inSection)));
        return text.toString();
    }

    /** Some entries without the overview. */
    public String entriesOnly() {
        return text(List.copyOf(entries.keySet()));
    }

    /** The same for a terminal. */
    public String entriesAsText() {
        return text(List.copyOf(entries.keySet()), new PlainLayout());
    }

    private Map<Section, List<GuideEntry>> bySection() {
        return entries.keySet().stream()
                .collect(Collectors.groupingBy(GuideEntry::section, LinkedHashMap::new, Collectors.toList()));
    }

    private String text(List<GuideEntry> chosen) {
        return text(chosen, new MarkdownLayout());
    }

    private String text(List<GuideEntry> chosen, Layout layout) {
        return chosen.stream()
                .map(entry -> EntryText.of(entry, entries.get(entry), layout))
                .collect(Collectors.joining("\n"));
    }

    private static String file(Section section) {
        return section.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".md";
    }

    private String overview(boolean linked) {
        StringBuilder text = new StringBuilder("# Explicit SQL beside what the ORMs send\n\n");
        text.append(how)
                .append("\n\n")
                .append(LEGEND.formatted(
                        Growth.sizes().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        text.append("\n| | recorded with | on |\n|---|---|---|\n");
        List<Interface> all = new ArrayList<>(List.of(Interface.EXPLICIT));
        all.addAll(comparison.others());
        for (Interface through : all) {
            InterfaceRecording recording = comparison.recording(through);
            text.append("| %s | %s | MySQL %s |\n"
                    .formatted(
                            through.title(),
                            recording.versions().entrySet().stream()
                                    .map(version -> version.getKey() + " " + version.getValue())
                                    .collect(Collectors.joining(", ")),
                            recording.server().version()));
        }
        text.append("\n| entry | explicit |");
        comparison
                .others()
                .forEach(other -> text.append(' ').append(other.title()).append(" |"));
        text.append("\n|---|---|")
                .append("---|".repeat(comparison.others().size()))
                .append('\n');
        entries.forEach((entry, cases) -> {
            String link = linked ? file(entry.section()) + "#" + anchor(entry.id()) : "#" + anchor(entry.id());
            cases.forEach(report -> row(text, report, link));
        });
        return text.append('\n').append(totals()).toString();
    }

    private static void row(StringBuilder text, CaseReport report, String link) {
        String name = report.guideCase().isEntrysOwn()
                ? "[%s](%s)".formatted(report.id(), link)
                : "&nbsp;&nbsp;" + report.id().replaceFirst(".*#", "#");
        text.append("| ")
                .append(name)
                .append(" | ")
                .append(report.explicit().ran().statements().size())
                .append(" / ")
                .append(Cost.rowsExamined(report.explicit().recorded()))
                .append(" |");
        report.against()
                .forEach(against -> text.append(' ').append(cell(against)).append(" |"));
        text.append('\n');
    }

    private static String cell(Against against) {
        if (!against.column().ran().hasForm()) {
            return Verdict.NO_SUCH_FORM.words();
        }
        String cell = "%s, %d / %s"
                .formatted(
                        against.comparison().verdict().words(),
                        against.column().ran().statements().size(),
                        Cost.rowsExamined(against.column().recorded()));
        return against.comparison().verdict().needsReason() ? "**" + cell + "**" : cell;
    }

    private String totals() {
        Summary summary =
                new Summary(entries.values().stream().flatMap(List::stream).toList());
        return summary.lines().stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
    }

    /** As code hosts make them. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    private static final String LEGEND = """
            Each cell holds the verdict, then statements / rows examined. Transaction statements are not counted; rows \
            examined are the server's own count, n/a where it does not count (`count(*)`, answers from an index alone).

            - *same*: the same typed rows in the same order, and the SQL says so; for writes the same rows in every table; \
            for refusals the same kind of error.
            - *same set, order not defined*: the same rows, but nothing in the SQL puts them into this order, or says which \
            of them a limit keeps. Another plan, another day, may give others.
            - *different*: other rows. *refused*: it raises where the explicit SQL gives an answer. The page of the entry \
            shows the rows and says why.
            - *no such form*: the interface does it no other way than one beside it.

            Below an entry are the circumstances in which the answers part ways. How statements grow is seen on data with \
            %s parents, and said of the entries on related rows.

            """;
}
