package io.plainsight.compare;

import java.sql.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one thread sent while it was recorded. */
final class Recording {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Statement, Entry> latest = new IdentityHashMap<>();
    private final Set<Long> generatedKeys = new LinkedHashSet<>();

    void sent(Statement statement, String sql, List<@Nullable Object> parameters) {
        Entry entry = new Entry(sql, parameters);
        entries.add(entry);
        latest.put(statement, entry);
    }

    void read(Statement statement) {
        Entry entry = latest.get(statement);
        if (entry != null) {
            entry.rows++;
        }
    }

    void affected(Statement statement, long rows) {
        Entry entry = latest.get(statement);
        // Drivers answer -1 for "no update count", and are asked more than once.
        if (entry != null && rows > 0) {
            entry.rows = rows;
        }
    }

    void generated(long key) {
        generatedKeys.add(key);
    }

    List<RecordedStatement> statements() {
        return entries.stream()
                .map(entry -> new RecordedStatement(entry.sql, entry.parameters, entry.rows))
                .toList();
    }

    Set<Long> generatedKeys() {
        return generatedKeys;
    }

    private static final class Entry {
        private final String sql;
        private final List<@Nullable Object> parameters;
        private long rows;

        private Entry(String sql, List<@Nullable Object> parameters) {
            this.sql = sql;
            this.parameters = parameters;
        }
    }
}
