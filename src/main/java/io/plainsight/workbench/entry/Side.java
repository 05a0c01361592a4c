package io.plainsight.workbench.entry;

import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.SentStatement;
import io.plainsight.compare.verdict.Counterexample;
import io.plainsight.report.Interface;
import io.plainsight.report.SentText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one interface did in a case.
 *
 * @param how it came about
 * @param sql laid out in lines; of statements that differ in values alone, the first
 * @param allSql every statement as it was sent
 */
record Side(
        String id,
        String title,
        String how,
        List<Source> sources,
        int statements,
        String sql,
        String allSql,
        List<String> transaction,
        @Nullable String failure,
        List<RowTable> tables,
        List<PlanTree> plans) {

    /** A text that a user of the interface writes. */
    record Source(String label, String language, String code) {}

    /** More than that makes a page that nobody waits for. */
    private static final int COPIED_AT_MOST = 100_000;

    /** @param through one of the two that are shown */
    static Side of(Interface through, Shown shown, List<Source> sources) {
        boolean explicit = through == Interface.EXPLICIT;
        boolean writes = shown.report().guideCase().entry().writes();
        RecordedCase ran = explicit ? shown.explicit() : shown.other();
        Counterexample differing = shown.differing();
        List<JsonNode> marked = new ArrayList<>();
        if (differing != null) {
            (explicit ? differing.onlyExplicit() : differing.onlyOther())
                    // Changes are labelled with what was done to which table.
                    .forEach(row -> marked.add(
                            writes && row.size() == 1 ? row.iterator().next() : row));
        }
        List<RowTable> tables = new ArrayList<>(RowTable.ofChanges(ran.changes(), marked));
        if (!writes && ran.error() == null) {
            tables.add(RowTable.ofResult(ran.result(), marked));
        }
        return new Side(
                through.id(),
                through.title(),
                shown.how(through),
                sources,
                ran.statements().size(),
                new SentText(ran.statements()).inFull(),
                copied(ran.statements()),
                ran.transaction(),
                ran.error() == null
                        ? null
                        : ran.error().type() + ": " + ran.error().message(),
                tables,
                PlanTree.of(ran.statements()));
    }

    private static String copied(List<SentStatement> statements) {
        String all = statements.stream()
                .map(SentStatement::sql)
                .map(sql -> sql.strip() + ";")
                .collect(Collectors.joining("\n"));
        return all.length() <= COPIED_AT_MOST
                ? all
                : all.substring(0, COPIED_AT_MOST) + "\n-- cut here: all of it is in the JSON to download";
    }
}
