package io.plainsight.workbench.schema;

import io.plainsight.compare.recorded.SentStatement;
import io.plainsight.report.CaseReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Which index serves which entry of the guide: what the server says of the entry's explicit SQL, as it was recorded.
 *
 * @param elsewhere the entries that read no table
 */
record IndexUses(List<Use> uses, List<Elsewhere> elsewhere) {

    /** MySQL may have another default; MariaDB has no other form with columns. */
    private static final String EXPLAIN = "explain format=traditional ";

    /**
     * An entry reads a table.
     *
     * @param index null where the table is read from end to end
     * @param searches whether something is looked up in the index; otherwise it is read along
     */
    record Use(String entry, String table, @Nullable String index, boolean searches) {}

    /** An entry that reads no table, and why not. */
    record Elsewhere(String entry, String words) {}

    /**
     * What the server says of the statements of some entries, by the entries' ids; nothing is run, and nothing changed.
     */
    static Map<String, List<PlanLine>> plans(JdbcOperations database, List<CaseReport> reports) {
        Map<String, List<PlanLine>> plans = new HashMap<>();
        reports.forEach(report -> plans.put(
                report.id(),
                report.explicit().recorded().statements().stream()
                        .flatMap(statement -> explain(database, statement).stream())
                        .toList()));
        return plans;
    }

    /**
     * @param tables of the schema
     * @param entries in the order that they are listed in
     */
    static IndexUses of(Set<String> tables, List<String> entries, Map<String, List<PlanLine>> plans) {
        Set<Use> uses = new LinkedHashSet<>();
        List<Elsewhere> elsewhere = new ArrayList<>();
        for (String entry : entries) {
            List<PlanLine> lines = plans.getOrDefault(entry, List.of());
            List<Use> own = lines.stream()
                    .filter(line -> !line.inserts() && line.table() != null && tables.contains(line.table()))
                    .flatMap(line -> uses(entry, line).stream())
                    .toList();
            uses.addAll(own);
            if (own.isEmpty()) {
                elsewhere.add(new Elsewhere(entry, words(lines)));
            }
        }
        return new IndexUses(List.copyOf(uses), elsewhere);
    }

    private static List<PlanLine> explain(JdbcOperations database, SentStatement statement) {
        try {
            return database.query(EXPLAIN + statement.sql(), (row, at) -> PlanLine.of(row));
        } catch (DataAccessResourceFailureException gone) {
            throw gone;
        } catch (NonTransientDataAccessException refused) {
            return List.of(); // such as a delete, where the user may only read
        }
    }

    private static List<Use> uses(String entry, PlanLine line) {
        String table = Objects.requireNonNull(line.table());
        if (line.indexes().isEmpty()) {
            return List.of(new Use(entry, table, null, false));
        }
        return line.indexes().stream()
                .map(index -> new Use(entry, table, index, line.searches()))
                .toList();
    }

    private static String words(List<PlanLine> lines) {
        if (lines.isEmpty()) {
            return "The server explains none of its statements";
        }
        if (lines.stream().allMatch(PlanLine::inserts)) {
            return "Inserts";
        }
        return lines.stream()
                .map(PlanLine::extra)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The entries that look something up in an index. */
    List<String> searching(String table, String index) {
        return entries(use -> use.table().equals(table) && index.equals(use.index()) && use.searches());
    }

    /** The entries that read along an index, in its order or because it is narrower than the table. */
    List<String> readingAlong(String table, String index) {
        return entries(use -> use.table().equals(table) && index.equals(use.index()) && !use.searches());
    }

    /** The entries that read a table from end to end. */
    List<String> scanning(String table) {
        return entries(use -> use.table().equals(table) && use.index() == null);
    }

    private List<String> entries(Predicate<Use> which) {
        return uses.stream().filter(which).map(Use::entry).distinct().toList();
    }
}
