package io.plainsight.compare.server;

import io.plainsight.compare.recorded.SentStatement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The statements of one connection as the server's Performance Schema has them. What is asked here is asked on that very
 * connection, and is left out.
 */
public final class StatementHistory {

    /**
     * Statements about the transaction, which are not what a query costs. Connector/J asks before a write whether the
     * session may write.
     */
    private static final Pattern TRANSACTION = Pattern.compile(
            "(begin|start transaction|commit|rollback|savepoint|release savepoint"
                    + "|set (session )?(autocommit|transaction)|select @@session.transaction_read_only).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** MySQL does not count the rows that it reads for a count of a whole table. */
    private static final Pattern UNCOUNTED = ofAWholeTable("count");

    /** MariaDB does not count what it looks up at an end of an index either. */
    private static final Pattern UNCOUNTED_BY_MARIADB = ofAWholeTable("count|min|max");

    private static final String OWN_THREAD =
            "(select threads.thread_id from performance_schema.threads where threads.processlist_id = connection_id())";

    private final JdbcClient connection;
    private final boolean known;
    private final Pattern uncounted;
    private long mark;

    /** @param connection every statement of which goes over the connection in question */
    public StatementHistory(JdbcClient connection) {
        this.connection = connection;
        known = isKept();
        uncounted = isMariaDb() ? UNCOUNTED_BY_MARIADB : UNCOUNTED;
    }

    private static Pattern ofAWholeTable(String functions) {
        return Pattern.compile(
                "\\s*select\\s+(" + functions + ")\\s*\\((?!.*\\bwhere\\b).*",
                Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** Takes what comes from now on for what is asked for. */
    public void mark() {
        if (known) {
            mark = connection
                    .sql("select coalesce(max(history.event_id), 0)"
                            + " from performance_schema.events_statements_history_long history"
                            + " where history.thread_id = " + OWN_THREAD)
                    .query(Long.class)
                    .single();
        }
    }

    /** What one connection sent. */
    public record Sent(List<SentStatement> statements, List<String> transaction) {}

    /** What the server saw since the mark, in order; empty where the server does not tell. */
    public Optional<Sent> sinceMark() {
        if (!known) {
            return Optional.empty();
        }
        List<SentStatement> all = connection
                .sql("""
                        select history.sql_text,
                            history.rows_examined,
                            history.rows_sent,
                            history.rows_affected,
                            history.created_tmp_tables,
                            history.select_scan + history.select_full_join as full_scans,
                            history.sort_scan + history.sort_range as sorts,
                            history.mysql_errno
                        from performance_schema.events_statements_history_long history
                        where history.thread_id = %s
                            and history.event_id > :mark
                            and history.event_name like 'statement/sql/%%'
                        order by history.event_id
                        """.formatted(OWN_THREAD))
                .param("mark", mark)
                .query((row, number) -> new SentStatement(
                        row.getString("sql_text"),
                        examined(row.getLong("rows_examined"), row.getString("sql_text")),
                        row.getLong("rows_sent"),
                        row.getLong("rows_affected"),
                        row.getLong("created_tmp_tables"),
                        row.getLong("full_scans"),
                        row.getLong("sorts"),
                        row.getInt("mysql_errno") == 0 ? null : row.getInt("mysql_errno"),
                        null))
                .list()
                .stream()
                // The statement of mark() ends after its own number was taken.
                .filter(statement -> !statement.sql().contains("events_statements_history_long"))
                .toList();
        return Optional.of(new Sent(
                all.stream().filter(statement -> !isTransaction(statement)).toList(),
                all.stream()
                        .filter(StatementHistory::isTransaction)
                        .map(SentStatement::sql)
                        .toList()));
    }

    private static boolean isTransaction(SentStatement statement) {
        return TRANSACTION.matcher(statement.sql().strip()).matches();
    }

    private @Nullable Long examined(long examined, String sql) {
        return examined == 0 && uncounted.matcher(sql).matches() ? null : (Long) examined;
    }

    private boolean isMariaDb() {
        return connection.sql("select version()").query(String.class).single().contains("MariaDB");
    }

    private boolean isKept() {
        try {
            return connection
                            .sql("select count(*) from performance_schema.setup_consumers consumers"
                                    + " where consumers.name in ('global_instrumentation', 'thread_instrumentation',"
                                    + " 'events_statements_current', 'events_statements_history_long')"
                                    + " and consumers.enabled = 'YES'")
                            .query(Integer.class)
                            .single()
                    == 4;
        } catch (DataAccessException e) {
            return false; // no right to read it
        }
    }
}
