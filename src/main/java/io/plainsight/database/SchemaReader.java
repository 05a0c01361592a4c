package io.plainsight.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what a database holds, by selects alone. */
final class SchemaReader {

    private static final String LOG = "DATABASECHANGELOG";
    private static final String LOCK = "DATABASECHANGELOGLOCK";
    private static final String PREFIX = "create-";

    private final Statement statement;
    private final boolean caseMatters;

    private SchemaReader(Statement statement) throws SQLException {
        this.statement = statement;
        // 0: Users and users are two tables. 1: all names are stored in lowercase. 2: stored as written, equal in any.
        try (ResultSet row = statement.executeQuery("select @@lower_case_table_names")) {
            caseMatters = row.next() && row.getInt(1) == 0;
        }
    }

    static SchemaState read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return new SchemaReader(statement).read();
        }
    }

    private SchemaState read() throws SQLException {
        List<String> tables = tables();
        boolean hasLog = tables.remove(normal(LOG));
        boolean hasLock = tables.remove(normal(LOCK));
        Set<String> created = new HashSet<>();
        long strangeChanges = hasLog ? readLog(created) : 0;
        return new SchemaState(tables, created, strangeChanges, hasLock ? lock() : Optional.empty());
    }

    /** Views too. */
    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = database()")) {
            while (row.next()) {
                tables.add(normal(row.getString(1)));
            }
        }
        return tables;
    }

    /** Adds our tables whose change set is recorded, and counts the change sets of others. */
    private long readLog(Set<String> created) throws SQLException {
        long strange = 0;
        try (ResultSet row = statement.executeQuery("select ID, AUTHOR, FILENAME from " + LOG)) {
            while (row.next()) {
                String id = row.getString(1);
                boolean ours = "plainsight".equals(row.getString(2))
                        && row.getString(3).startsWith("liquibase/");
                if (!ours) {
                    strange++;
                } else if (id.startsWith(PREFIX)) {
                    created.add(id.substring(PREFIX.length()));
                }
            }
        }
        return strange;
    }

    private Optional<String> lock() throws SQLException {
        try (ResultSet row = statement.executeQuery("select LOCKEDBY, LOCKGRANTED from " + LOCK + " where LOCKED")) {
            return row.next() ? Optional.of("by " + row.getString(1) + " since " + row.getString(2)) : Optional.empty();
        }
    }

    private String normal(String name) {
        return caseMatters ? name : name.toLowerCase(Locale.ROOT);
    }
}
