package io.plainsight.check.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The user's database. Statements are prepared and explained, in transactions that are rolled back; none is executed.
 * Queries are explained in a transaction that may only read, as a plan may call functions. A server refuses there even to
 * prepare what writes.
 */
public final class Server implements AutoCloseable {

    private static final Pattern OUTER = Pattern.compile("(?i)\\b(?:left|right)\\s+(?:outer\\s+)?join\\b");

    private final Connection connection;
    private final boolean autoCommit;
    private final ServerPreparation preparation;
    private final String version;
    private final Map<String, Prepared> known = new HashMap<>();
    private int prepared;
    private final Set<String> notNull;
    private boolean readOnly;
    /** Its sql_mode; null unless it stands in for another. */
    private final @Nullable String lax;

    /**
     * Takes the connection over, and gives it back as it was.
     *
     * @param either whether a MariaDB stands in for a server that may be a MySQL; it then groups as MySQL does by default
     */
    public Server(Connection connection, boolean either) throws SQLException {
        this.connection = connection;
        autoCommit = connection.getAutoCommit();
        preparation = new ServerPreparation(connection);
        version = text("select version()");
        lax = either && isMariaDb() ? text("select @@sql_mode") : null;
        connection.setAutoCommit(false);
        group(true);
        notNull = texts("select lower(concat(table_name, '.', column_name)) from information_schema.columns "
                + "where table_schema = database() and is_nullable = 'NO'");
    }

    /** Product and version, by the server's own words: Connector/J calls a MariaDB MySQL. */
    public String name() {
        return version.contains("MariaDB") ? "MariaDB " + version.replaceFirst("-MariaDB.*", "") : "MySQL " + version;
    }

    public boolean isMariaDb() {
        return version.contains("MariaDB");
    }

    /** Whether it is a MariaDB in place of a server that may be a MySQL. */
    public boolean isStandIn() {
        return lax != null;
    }

    private void group(boolean strictly) throws SQLException {
        if (lax != null) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set session sql_mode = '" + lax + (strictly ? ",ONLY_FULL_GROUP_BY'" : "'"));
            }
        }
    }

    /** Whether the driver has statements prepared by the server; else it is asked with {@code PREPARE}. */
    public boolean describesResults() {
        return preparation.isCertain();
    }

    /** How many texts it was asked about. */
    public int prepared() {
        return prepared;
    }

    /** Has it prepared, never executed. @throws SQLException if the connection is lost */
    public Prepared prepare(String sql) throws SQLException {
        Prepared before = known.get(sql);
        if (before != null) {
            return before;
        }
        prepared++;
        Prepared answer = ask(sql);
        if (lax != null && answer.refusal() != null && !answer.refusal().isSyntax()) {
            group(false);
            Prepared laxly = ask(sql);
            group(true);
            answer = laxly.refusal() == null ? laxly.grouped(answer.refusal()) : laxly;
        }
        known.put(sql, answer);
        return answer;
    }

    private Prepared ask(String sql) throws SQLException {
        begin(false);
        try {
            if (!preparation.isCertain()) {
                try (PreparedStatement prepare =
                                connection.prepareStatement("prepare plainsight_check from " + literal(sql));
                        Statement deallocate = connection.createStatement()) {
                    prepare.execute();
                    deallocate.execute("deallocate prepare plainsight_check");
                }
                return Prepared.of(null);
            }
            try (PreparedStatement statement = preparation.prepare(sql)) {
                return Prepared.of(columns(statement.getMetaData(), sql));
            }
        } catch (SQLException e) {
            if (isLost(e)) {
                throw e;
            }
            return Prepared.refused(new Prepared.Refusal(e.getErrorCode(), String.valueOf(e.getMessage())));
        }
    }

    private static boolean isLost(SQLException e) {
        return e instanceof SQLNonTransientConnectionException
                || e instanceof SQLRecoverableException
                || e.getSQLState() != null && e.getSQLState().startsWith("08");
    }

    private static String literal(String sql) {
        return "'" + sql.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private List<ResultColumn> columns(@Nullable ResultSetMetaData result, String sql) throws SQLException {
        boolean outer = OUTER.matcher(sql).find();
        List<ResultColumn> columns = new ArrayList<>();
        for (int i = 1; result != null && i <= result.getColumnCount(); i++) {
            String table = result.getTableName(i);
            boolean nullable = result.isNullable(i) != ResultSetMetaData.columnNoNulls;
            // A temporary table makes MariaDB forget what is declared; an outer join makes it void.
            boolean declared = notNull.contains((table + "." + result.getColumnName(i)).toLowerCase(Locale.ROOT));
            columns.add(new ResultColumn(
                    Objects.requireNonNullElse(result.getColumnLabel(i), ""), // Connector/J gives '' no name.
                    table == null || table.isEmpty() ? "" : Objects.requireNonNullElse(result.getColumnName(i), ""),
                    table == null ? "" : table,
                    result.getColumnType(i),
                    result.getColumnTypeName(i),
                    result.getScale(i),
                    nullable && (outer || !declared),
                    declared));
        }
        return columns;
    }

    /**
     * The plan of a statement with these values, a line for each table; empty if the server gives none.
     *
     * @param query whether it only reads
     * @param values numbers and texts
     */
    public List<PlanLine> explain(String sql, boolean query, List<Object> values) throws SQLException {
        begin(query);
        try (PreparedStatement statement = connection.prepareStatement("explain format=traditional " + sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<PlanLine> plan = new ArrayList<>();
                while (rows.next()) {
                    plan.add(PlanLine.of(rows));
                }
                return plan;
            }
        } catch (SQLException e) {
            if (isLost(e)) {
                throw e;
            }
            return List.of();
        }
    }

    /** Whether a table holds more rows than this, as far as the server estimates them. */
    public boolean hasTableOver(long rows) throws SQLException {
        if (!isMariaDb()) {
            // Else MySQL answers what it knew yesterday.
            try (Statement statement = connection.createStatement()) {
                statement.execute("set session information_schema_stats_expiry = 0");
            }
        }
        return Long.parseLong(text("select coalesce(max(table_rows), 0) from information_schema.tables "
                        + "where table_schema = database()"))
                > rows;
    }

    /** The names of the database's tables. */
    public Set<String> tables() throws SQLException {
        return texts("select table_name from information_schema.tables where table_schema = database()");
    }

    /** The names of all columns of the database's tables. */
    public Set<String> columns() throws SQLException {
        return texts("select distinct column_name from information_schema.columns where table_schema = database()");
    }

    /** The names of all databases. */
    public Set<String> databases() throws SQLException {
        return texts("select schema_name from information_schema.schemata");
    }

    /** How the server reads SQL, in upper case. */
    public String sqlMode() throws SQLException {
        return text("select upper(@@sql_mode)");
    }

    /** What an insert must name: {@code table.column} in lower case, but for tables whose triggers may set it. */
    public Set<String> required() throws SQLException {
        return texts("select lower(concat(c.table_name, '.', c.column_name)) from information_schema.columns c "
                + "join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name "
                + "where c.table_schema = database() and t.table_type = 'BASE TABLE' and c.is_nullable = 'NO' "
                + "and c.column_default is null and c.data_type not in ('enum', 'timestamp') "
                + "and c.extra not like '%auto_increment%' and c.extra not like '%GENERATED%' "
                + "and c.table_name not in (select g.event_object_table from information_schema.triggers g "
                + "where g.trigger_schema = database())");
    }

    private Set<String> texts(String sql) throws SQLException {
        Set<String> texts = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private void begin(boolean mayOnlyRead) throws SQLException {
        if (readOnly != mayOnlyRead) {
            connection.rollback();
            try (Statement statement = connection.createStatement()) {
                statement.execute(mayOnlyRead ? "start transaction read only" : "start transaction");
            }
            readOnly = mayOnlyRead;
        }
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            group(false);
            connection.setAutoCommit(autoCommit);
        }
    }
}
