package io.plainsight.workbench.entry;

import io.plainsight.compare.RecordedStatement;
import io.plainsight.compare.verdict.CaseComparison;
import io.plainsight.compare.verdict.Verdict;
import io.plainsight.guide.CaseRunner.CaseRun;
import io.plainsight.guide.Tables;
import io.plainsight.report.CaseReport;
import io.plainsight.report.Cost;
import io.plainsight.report.Interface;
import io.plainsight.workbench.page.VerdictKind;
import io.plainsight.workbench.run.LiveRuns.LiveRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One of the forms that live in this JVM, as it ran.
 *
 * @param verdict compared with the XML mapper; empty for that itself
 * @param kind a name for the verdict's colour
 */
record RanForm(String form, String verdict, String kind, CaseRun run) {

    /** All that ran, the XML mapper first. */
    static List<RanForm> of(LiveRun run) {
        CaseRun xml = run.compared().runs().get(Interface.EXPLICIT);
        CaseRun annotations = run.annotations();
        // Keys that the database makes up go on after each rollback, so the SQL is compared without its values.
        boolean agree = sent(xml).equals(sent(annotations))
                && CaseComparison.compare(xml.recorded(), annotations.recorded(), Tables.all())
                                .verdict()
                        == Verdict.SAME;
        List<RanForm> forms = new ArrayList<>();
        forms.add(new RanForm("XML mapper", "", "", xml));
        forms.add(new RanForm(
                "Annotations", agree ? "same" : "differs from XML", agree ? "same" : "different", annotations));
        for (CaseReport.Against against : run.compared().report().against()) {
            CaseRun other = run.compared().runs().get(against.other());
            if (other != null) {
                Verdict verdict = against.comparison().verdict();
                forms.add(new RanForm(against.other().title(), verdict.words(), VerdictKind.of(verdict), other));
            }
        }
        return forms;
    }

    /** But for the indentation of the mappers. */
    private static List<String> sent(CaseRun run) {
        return run.execution().statements().stream()
                .map(RecordedStatement::sqlOnOneLine)
                .toList();
    }

    public int statements() {
        return run.recorded().statements().size();
    }

    /** As the server of the workbench counts them. */
    public String rowsExamined() {
        return Cost.rowsExamined(run.recorded());
    }

    public String millis() {
        return String.format(Locale.ROOT, "%.1f", milliseconds());
    }

    double milliseconds() {
        return run.execution().duration().toNanos() / 1000 / 1000.0;
    }
}
