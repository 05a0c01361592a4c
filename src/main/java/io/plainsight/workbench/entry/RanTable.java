package io.plainsight.workbench.entry;

import io.plainsight.compare.RecordedStatement;
import io.plainsight.compare.verdict.CaseComparison;
import io.plainsight.compare.verdict.Verdict;
import io.plainsight.guide.CaseRunner.CaseRun;
import io.plainsight.guide.Tables;
import io.plainsight.report.CaseReport;
import io.plainsight.report.Interface;
import io.plainsight.workbench.page.VerdictKind;
import io.plainsight.workbench.run.LiveRuns.LiveRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the forms that live in this JVM came to.
 *
 * @param database that they ran on
 * @param isFromServer whether it told the statements; else they are those that went over JDBC
 */
record RanTable(String database, boolean isFromServer, List<Row> rows) {

    /** One form, compared with the XML mapper. */
    record Row(String form, String verdict, String kind, int statements, String millis) {}

    static RanTable of(LiveRun run) {
        CaseRun xml = run.compared().runs().get(Interface.EXPLICIT);
        CaseRun annotations = run.annotations();
        // Keys that the database makes up go on after each rollback, so the SQL is compared without its values.
        boolean agree = sent(xml).equals(sent(annotations))
                && CaseComparison.compare(xml.recorded(), annotations.recorded(), Tables.all())
                                .verdict()
                        == Verdict.SAME;
        List<Row> rows = new ArrayList<>();
        rows.add(row("XML mapper", "", "", xml));
        rows.add(row("Annotations", agree ? "same" : "differs from XML", agree ? "same" : "different", annotations));
        for (CaseReport.Against against : run.compared().report().against()) {
            CaseRun other = run.compared().runs().get(against.other());
            if (other != null) {
                rows.add(row(
                        against.other().title(),
                        against.comparison().verdict().words(),
                        VerdictKind.of(against.comparison().verdict()),
                        other));
            }
        }
        return new RanTable(run.database(), run.compared().isFromServer(), rows);
    }

    /** But for the indentation of the mappers. */
    private static List<String> sent(CaseRun run) {
        return run.execution().statements().stream()
                .map(RecordedStatement::sqlOnOneLine)
                .toList();
    }

    private static Row row(String form, String verdict, String kind, CaseRun run) {
        return new Row(
                form,
                verdict,
                kind,
                run.recorded().statements().size(),
                String.format(Locale.ROOT, "%.1f", run.execution().duration().toNanos() / 1e6));
    }
}
