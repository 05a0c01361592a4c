package io.plainsight.workbench.entry;

import io.plainsight.guide.CaseRunner;
import io.plainsight.guide.Cases;
import io.plainsight.guide.Guide;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.GuideEntry;
import io.plainsight.guide.StatementSource;
import io.plainsight.mybatis.Form;
import io.plainsight.report.Interface;
import io.plainsight.report.SentText;
import io.plainsight.report.SqlDifference;
import io.plainsight.workbench.page.PageJson;
import io.plainsight.workbench.run.LiveRuns.LiveRun;
import io.plainsight.workbench.run.Recorded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One case of an entry: the explicit SQL beside one of the others, recorded or as it has just run. */
final class EntryPage {

    private final GuideCase given;
    private final Shown shown;
    private final List<Field> fields;
    private final EntryLinks links;

    private EntryPage(GuideCase given, Shown shown, @Nullable String run) {
        this.given = given;
        this.shown = shown;
        fields = Field.of(guideCase(), given);
        links = new EntryLinks(guideCase(), shown.against(), fields, run);
    }

    /** @param given with the values of the form */
    static EntryPage recorded(GuideCase given, Interface against, Recorded recorded) {
        return new EntryPage(given, new Shown(recorded.of(given), against, recorded, null), null);
    }

    /** @param number of the run */
    static EntryPage ran(LiveRun run, String number, Interface against, Recorded recorded) {
        GuideCase given = run.guideCase();
        return new EntryPage(given, new Shown(recorded.of(given), against, recorded, run), number);
    }

    /** A link to one of the entry's cases. */
    record CaseTab(String name, String title, boolean isChosen) {}

    /** Sentences in HTML, and the interfaces that they are about. */
    record Remark(String title, List<String> words) {}

    public GuideEntry entry() {
        return given.entry();
    }

    /** With the guide's values. */
    public GuideCase guideCase() {
        return shown.report().guideCase();
    }

    public EntryLinks links() {
        return links;
    }

    public List<CaseTab> caseTabs() {
        return Cases.of(entry()).stream()
                .map(each ->
                        new CaseTab(each.caseName(), each.title(), each.id().equals(given.id())))
                .toList();
    }

    public List<Field> fields() {
        return fields;
    }

    /** Whether the recordings were made with other values than those of the form. */
    public boolean hasOtherValues() {
        return !fields.stream().allMatch(Field::isGuideValue);
    }

    /** The values that the recordings were made with. */
    public String guideValues() {
        return String.join(
                ", ",
                fields.stream()
                        .map(field -> field.name() + " = " + field.guideValue())
                        .toList());
    }

    public List<CostRow> costs() {
        return CostRow.of(shown.report());
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

    /** What the entry's other cases show that this one does not: an interface that answers something else, or refuses. */
    public List<OtherCase> otherCases() {
        return Cases.of(entry()).stream()
                .filter(each -> !each.id().equals(given.id()))
                .map(each -> OtherCase.of(shown.recorded().of(each), links))
                .filter(other -> !other.differing().isEmpty())
                .toList();
    }

    /** The costs for the chart. */
    public String costsJson() {
        return PageJson.of(costs());
    }

    public String against() {
        return shown.against().id();
    }

    public boolean hasGrowth() {
        return shown.report().explicit().growth() != null;
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
        return Side.of(
                Interface.EXPLICIT,
                shown,
                List.of(
                        new Side.Source("XML mapper", "xml", CaseRunner.source(given, Form.XML)),
                        new Side.Source("Annotations", "java", CaseRunner.source(given, Form.ANNOTATION)),
                        new Side.Source(
                                "XML, includes flattened",
                                "xml",
                                String.join("\n\n", StatementSource.flattened(given.statements())))));
    }

    /** The other interface. */
    public Side right() {
        Interface against = shown.against();
        return Side.of(
                against,
                shown,
                shown.other().hasForm()
                        ? List.of(new Side.Source(
                                against.title(),
                                against.language(),
                                shown.other().source()))
                        : List.of());
    }

    /** Whether the other side was recorded with other values than the explicit SQL. */
    public boolean isBesideOtherValues() {
        return run() != null && hasOtherValues() && !shown.isRun(shown.against());
    }

    /** Whether there are other values than those that everything here was recorded with. */
    public boolean hasValuesToRun() {
        return run() == null && hasOtherValues();
    }

    /** Why the other interface has nothing to show; null where it has. */
    public @Nullable String noSuchForm() {
        return shown.other().noSuchForm();
    }

    /** The difference of the SQL in HTML; empty where there is none. */
    public String difference() {
        SqlDifference difference = SqlDifference.between(
                new SentText(shown.explicit().statements()).statements(),
                new SentText(shown.other().statements()).statements());
        return difference.isEmpty() ? "" : difference.asHtmlLines();
    }

    /** What was run; null where nothing was. */
    public @Nullable LiveRun run() {
        return shown.run();
    }

    /** What each form that lives here came to; empty where nothing was run. */
    public List<RanForm> ran() {
        LiveRun run = shown.run();
        return run == null ? List.of() : RanForm.of(run);
    }
}
