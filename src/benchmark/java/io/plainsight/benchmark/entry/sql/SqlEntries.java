package io.plainsight.benchmark.entry.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Every entry that reads, in the SQL that the mappers send, written out. */
public final class SqlEntries {

    private static final Map<String, SqlQuery> ALL = new HashMap<>();

    static {
        UserQueries.addTo(ALL);
        PatternQueries.addTo(ALL);
        RelationQueries.addTo(ALL);
        AuthorQueries.addTo(ALL);
    }

    private SqlEntries() {}

    /**
     * An entry, to be run within a transaction; empty where it is not written.
     *
     * @param given the entry's values, in the guide's order
     */
    public static Optional<Supplier<Object>> find(String entry, SqlLibrary sql, Object[] given) {
        return Optional.ofNullable(ALL.get(entry)).map(query -> () -> query.run(sql, given));
    }
}
