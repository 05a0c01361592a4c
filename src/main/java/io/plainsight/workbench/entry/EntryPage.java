package io.plainsight.workbench.entry;

import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.verdict.Comparison;
import io.plainsight.guide.CaseRunner;
import io.plainsight.guide.Cases;
import io.plainsight.guide.Guide;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.GuideEntry;
import io.plainsight.guide.StatementSource;
import io.plainsight.mybatis.Form;
import io.plainsight.report.CaseReport;
import io.plainsight.report.CaseReport.Against;
import io.plainsight.report.Interface;
import io.plainsight.report.SentText;
import io.plainsight.report.SqlDifference;
import io.plainsight.workbench.page.Links;
import io.plainsight.workbench.page.PageJson;
import io.plainsight.workbench.run.LiveRuns.LiveRun;
import io.plainsight.workbench.run.Recorded;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** One case of an entry: the explicit SQL beside one of the others, recorded or as it has just run. */
final class EntryPage {

    private final GuideCase guideCase;
    private final GuideCase given;
    private final Interface against;
    private final CaseReport report;
    private final Recorded recorded;
    private final @Nullable LiveRun run;

    /**
     * @param guideCase with the guide's values
     * @param given with the values of the form
     * @param run null where it was not run
     */
    EntryPage(GuideCase guideCase, GuideCase given, Interface against, Recorded recorded, @Nullable LiveRun run) {
        this.guideCase = guideCase;
        this.given = given;
        this.against = against;
        this.recorded = recorded;
        this.run = run;
        report = recorded.of(guideCase);
    }

    /** A link to one of the entry's cases. */
    record CaseTab(String name, String title, boolean isChosen) {}

    /** Sentences in HTML, and the interfaces that they are about. */
    record Remark(String title, List<String> words) {}

    public GuideEntry entry() {
        return guideCase.entry();
    }

    public GuideCase guideCase() {
        return guideCase;
    }

    /** The part of the id behind the #; empty for the entry's own case. */
    public String caseName() {
        return name(guideCase);
    }

    private static String name(GuideCase guideCase) {
        return guideCase.isEntrysOwn()
                ? ""
                : guideCase.id().substring(guideCase.entry().id().length() + 1);
    }

    /** Another case beside the same interface. */
    public String caseLink(String name) {
        return Links.entry(entry().id(), name, against.id());
    }

    /** The same case, with the same values, beside another interface. */
    public String againstLink(String other) {
        StringBuilder link = new StringBuilder(Links.entry(entry().id(), caseName(), other));
        fields().stream()
                .filter(field -> !field.value().equals(field.guideValue()))
                .forEach(field -> link.append("&value.")
                        .append(field.name())
                        .append('=')
                        .append(UriUtils.encode(field.value(), StandardCharsets.UTF_8)));
        return link.toString();
    }

    /** The same case, with the guide's values, beside an interface. */
    public String guideLink(String other) {
        return Links.entry(entry().id(), caseName(), other);
    }

    public List<CaseTab> caseTabs() {
        return Cases.of(entry()).stream()
                .map(each -> new CaseTab(name(each), each.title(), each.id().equals(guideCase.id())))
                .toList();
    }

    public List<Field> fields() {
        return Field.of(guideCase, given);
    }

    /** Whether the recordings were made with other values than those of the form. */
    public boolean hasOtherValues() {
        return fields().stream().anyMatch(field -> !field.value().equals(field.guideValue()));
    }

    /** The values that the recordings were made with. */
    public String guideValues() {
        return String.join(
                ", ",
                fields().stream()
                        .map(field -> field.name() + " = " + field.guideValue())
                        .toList());
    }

    public List<CostRow> costs() {
        return CostRow.of(report);
    }

    /** What is to be said, of all whom it is to be said of. */
    public List<Remark> remarks() {
        Map<List<String>, List<String>> titles = new LinkedHashMap<>();
        costs().stream()
                .filter(row -> !row.words().isEmpty())
                .forEach(row -> titles.computeIfAbsent(row.words(), words -> new ArrayList<>())
                        .add(row.title()));
        return titles.entrySet().stream()
                .map(said -> new Remark(String.join(", ", said.getValue()), said.getKey()))
                .toList();
    }

    /** The same for the chart. */
    public String costsJson() {
        return PageJson.of(costs());
    }

    public String against() {
        return against.id();
    }

    public boolean hasGrowth() {
        return report.explicit().growth() != null;
    }

    /** The entries before and after it, where there are such. */
    public @Nullable GuideEntry previous() {
        return neighbour(-1);
    }

    public @Nullable GuideEntry next() {
        return neighbour(1);
    }

    private @Nullable GuideEntry neighbour(int distance) {
        int at = Guide.entries().indexOf(entry()) + distance;
        return at < 0 || at >= Guide.entries().size() ? null : Guide.entries().get(at);
    }

    /** The explicit SQL. */
    public Side left() {
        List<Side.Source> sources = List.of(
                new Side.Source("XML mapper", "xml", CaseRunner.source(given, Form.XML)),
                new Side.Source("Annotations", "java", CaseRunner.source(given, Form.ANNOTATION)),
                new Side.Source(
                        "XML, includes flattened",
                        "xml",
                        String.join("\n\n", StatementSource.flattened(given.statements()))));
        RecordedCase ran = run == null
                ? report.explicit().recorded()
                : run.compared().report().explicit().ran();
        return Side.of(
                Interface.EXPLICIT,
                how(Interface.EXPLICIT),
                ran,
                sources,
                entry().writes(),
                comparison().counterexample());
    }

    /** The other interface. */
    public Side right() {
        RecordedCase ran = other().column().ran();
        return Side.of(
                against,
                how(against),
                ran,
                ran.hasForm() ? List.of(new Side.Source(against.title(), against.language(), ran.source())) : List.of(),
                entry().writes(),
                comparison().counterexample());
    }

    /** Why the other interface has nothing to show; null where it has. */
    public @Nullable String noSuchForm() {
        return other().column().ran().noSuchForm();
    }

    /** The difference of the SQL in HTML; empty where there is none. */
    public String difference() {
        SqlDifference difference = SqlDifference.between(
                new SentText(explicitRan().statements()).statements(),
                new SentText(other().column().ran().statements()).statements());
        return difference.isEmpty() ? "" : difference.asHtml();
    }

    private RecordedCase explicitRan() {
        return run == null
                ? report.explicit().recorded()
                : run.compared().report().explicit().ran();
    }

    private Comparison comparison() {
        return other().comparison();
    }

    private Against other() {
        return Stream.concat(
                        run == null ? Stream.empty() : run.compared().report().against().stream(),
                        report.against().stream())
                .filter(each -> each.other() == against)
                .findFirst()
                .orElseThrow();
    }

    private boolean ran(Interface through) {
        return run != null && run.compared().runs().containsKey(through);
    }

    private String how(Interface through) {
        return ran(through)
                ? "ran just now on " + run.database()
                : "recorded with " + recorded.versions(through) + " on MySQL "
                        + recorded.comparison().recording(through).server().version();
    }

    /** What each form that lives here came to; null where it was not run. */
    public @Nullable RanTable ran() {
        return run == null ? null : RanTable.of(run);
    }
}
