package io.plainsight.workbench.schema;

import io.plainsight.database.DatabaseName;
import io.plainsight.report.CaseReport;
import io.plainsight.workbench.run.Recorded;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The schema as it is, and which entries its indexes serve. */
public final class LiveSchema {

    private final DataSource dataSource;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final List<CaseReport> entries;
    private @Nullable SchemaPage known;

    public LiveSchema(DataSource dataSource, PlatformTransactionManager transactions, Recorded recorded) {
        this.dataSource = dataSource;
        database = new JdbcTemplate(dataSource);
        transaction = new TransactionTemplate(transactions);
        entries = recorded.all().stream()
                .filter(report -> report.guideCase().isEntrysOwn())
                .toList();
    }

    /** Reads the tables each time, and asks for plans at the first and when the tables have changed since. */
    synchronized SchemaPage page() {
        // Rolled back, not read-only: MySQL refuses even to explain a delete in a read-only transaction.
        SchemaPage page = transaction.execute(status -> {
            status.setRollbackOnly();
            List<SchemaTable> tables = new TableReader(database).read();
            return known != null && known.isOf(tables)
                    ? known
                    : new SchemaPage(DatabaseName.of(dataSource), tables, uses(tables));
        });
        known = Objects.requireNonNull(page);
        return page;
    }

    private IndexUses uses(List<SchemaTable> tables) {
        return IndexUses.read(database, tables.stream().map(SchemaTable::name).collect(Collectors.toSet()), entries);
    }
}
