package io.plainsight.workbench.schema;

import io.plainsight.database.DatabaseName;
import io.plainsight.report.CaseReport;
import io.plainsight.workbench.run.Recorded;
import io.plainsight.workbench.run.TimeLimit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The schema as it is, and which entries its indexes serve. */
public final class LiveSchema {

    private final DataSource dataSource;
    private final JdbcTemplate database;
    private final TimeLimit limit;
    private final List<CaseReport> entries;
    private volatile @Nullable SchemaPage known;

    public LiveSchema(DataSource dataSource, TimeLimit limit, Recorded recorded) {
        this.dataSource = dataSource;
        this.limit = limit;
        database = new JdbcTemplate(dataSource);
        entries = recorded.all().stream()
                .filter(report -> report.guideCase().isEntrysOwn())
                .toList();
    }

    /**
     * Reads the tables each time, and asks for plans at the first and when the tables have changed since.
     *
     * @throws TimeLimit.Reached if that takes too long
     */
    SchemaPage page() {
        List<SchemaTable> tables = limit.run(true, () -> new TableReader(database).read());
        SchemaPage page = known;
        if (page == null || !page.isOf(tables)) {
            // Two readers at once ask twice, and come to the same.
            page = new SchemaPage(limit.run(true, () -> DatabaseName.of(dataSource)), tables, uses(tables));
            known = page;
        }
        return page;
    }

    private IndexUses uses(List<SchemaTable> tables) {
        // MySQL refuses even to explain a delete in a read-only transaction; so what writes is in another.
        Map<String, List<PlanLine>> plans =
                new HashMap<>(limit.run(true, () -> IndexUses.plans(database, entries(false))));
        plans.putAll(limit.run(false, () -> IndexUses.plans(database, entries(true))));
        return IndexUses.of(
                tables.stream().map(SchemaTable::name).collect(Collectors.toSet()),
                entries.stream().map(CaseReport::id).toList(),
                plans);
    }

    private List<CaseReport> entries(boolean writing) {
        return entries.stream()
                .filter(report -> report.guideCase().entry().writes() == writing)
                .toList();
    }
}
