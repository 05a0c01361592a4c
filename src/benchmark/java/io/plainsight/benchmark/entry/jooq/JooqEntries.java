package io.plainsight.benchmark.entry.jooq;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Every entry that reads. Joins are as in the mappers, and what they give is put together by hand. */
public final class JooqEntries {

    private static final Map<String, JooqQuery> ALL = new HashMap<>();

    static {
        UserQueries.addTo(ALL);
        PatternQueries.addTo(ALL);
        RelationQueries.addTo(ALL);
        AuthorQueries.addTo(ALL);
    }

    private final DSLContext jooq;

    /** On the connection of Spring's transaction, to which jOOQ's manual and Spring Boot get it by this proxy. */
    public JooqEntries(DataSource dataSource) {
        jooq = DSL.using(
                new TransactionAwareDataSourceProxy(dataSource),
                SQLDialect.MYSQL,
                new Settings().withExecuteLogging(false));
    }

    /**
     * An entry, to be run within a transaction; empty where it is not written.
     *
     * @param given the entry's values, in the guide's order
     */
    public Optional<Supplier<Object>> find(String entry, Object[] given) {
        return Optional.ofNullable(ALL.get(entry)).map(query -> () -> query.run(jooq, given));
    }
}
