package io.plainsight.compare.server;

import io.plainsight.compare.recorded.SentStatement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;

/** How the server gets the rows of a statement, in its own words; times and estimates are left out. */
public final class Plans {

    /** Estimates differ with what the server has not yet cleaned up of rows that were there before. */
    private static final Pattern VOLATILE = Pattern.compile("(?<=\\(actual )time=\\S+ |\\s*\\(cost=[^)]*\\)");

    /** Not a client that looks for parameters: the texts are complete, and may hold a question mark. */
    private final JdbcOperations database;

    private @Nullable Boolean isMariaDb;

    public Plans(JdbcOperations database) {
        this.database = database;
    }

    /** The statements with their plans; those of the same text with one plan, at the first of them. */
    public List<SentStatement> explain(List<SentStatement> statements) {
        Set<String> explained = new HashSet<>();
        return statements.stream()
                .map(statement ->
                        explained.add(statement.sql()) ? statement.withPlan(plan(statement.sql())) : statement)
                .toList();
    }

    private @Nullable String plan(String sql) {
        // Only a query may be run to be explained.
        boolean query = sql.strip().toLowerCase(Locale.ROOT).startsWith("select");
        try {
            return isMariaDb() ? ofMariaDb(query, sql) : ofMySql(query, sql);
        } catch (DataAccessException e) {
            return null; // nothing to explain
        }
    }

    private String ofMariaDb(boolean query, String sql) {
        return MariaDbPlan.of(Objects.requireNonNull(database.queryForObject(
                (query ? "analyze format=json " : "explain format=json ") + sql, String.class)));
    }

    private @Nullable String ofMySql(boolean query, String sql) {
        String plan = String.join(
                "\n", database.queryForList((query ? "explain analyze " : "explain format=tree ") + sql, String.class));
        // What has no tree is not explained by saying so.
        return plan.contains("not executable by iterator")
                ? null
                : VOLATILE.matcher(plan).replaceAll("").strip();
    }

    private boolean isMariaDb() {
        if (isMariaDb == null) {
            isMariaDb = String.valueOf(database.queryForObject("select version()", String.class))
                    .contains("MariaDB");
        }
        return isMariaDb;
    }
}
