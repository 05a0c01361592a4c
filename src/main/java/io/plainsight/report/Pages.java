package io.plainsight.report;

import io.plainsight.guide.GuideEntry;
import io.plainsight.guide.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The comparison as Markdown: an overview and a page for each section of the guide. */
public final class Pages {

    /** How each page begins, so that no other file is taken for one. */
    public static final String MARK = "<!-- Written by plainsight compare --format markdown -->\n";

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

    /**
     * How a comparison came about for which a database was used.
     *
     * @param hibernate whether Hibernate ran too
     * @param isFromServer whether the server told what it was sent
     */
    public static String live(String database, boolean hibernate, boolean isFromServer) {
        return (hibernate ? "Explicit SQL and Hibernate ran on " : "Explicit SQL ran on ")
                + database
                + "; what else is compared, and all costs but the number of statements, were recorded on MySQL."
                + (isFromServer
                        ? ""
                        : " This server does not tell what it was sent: statements are those that went over JDBC.");
    }

    /** The text of each page by its file name; the overview is the first. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                OVERVIEW,
                MARK
                        + new Overview(comparison, entries, how)
                                .text(shown -> file(shown.entry().section()) + "#" + anchor(shown.id())));
        bySection()
                .forEach((section, inSection) -> files.put(
                        file(section),
                        MARK
                                + "# "
                                + section.title()
                                + "\n\n[All sections, and what the words mean]("
                                + OVERVIEW
                                + ")\n\n"
                                + contents(inSection)
                                + text(inSection)));
        return files;
    }

    /** Everything on one page. */
    public String inOne() {
        StringBuilder text =
                new StringBuilder(new Overview(comparison, entries, how).text(shown -> "#" + anchor(shown.id())));
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

    /** The names of all pages that there can be. */
    public static List<String> fileNames() {
        return Stream.concat(Stream.of(OVERVIEW), Stream.of(Section.values()).map(Pages::file))
                .toList();
    }

    private Map<Section, List<GuideEntry>> bySection() {
        return entries.keySet().stream()
                .collect(Collectors.groupingBy(GuideEntry::section, LinkedHashMap::new, Collectors.toList()));
    }

    private static String contents(List<GuideEntry> chosen) {
        return chosen.stream()
                .map(entry -> "- [%s](#%s): %s\n".formatted(entry.id(), anchor(entry.id()), entry.title()))
                .collect(Collectors.joining("", "", "\n"));
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

    /** As code hosts make them. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }
}
