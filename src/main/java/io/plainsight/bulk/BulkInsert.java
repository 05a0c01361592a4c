package io.plainsight.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.executor.BatchExecutor;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSession;
import org.apache.ibatis.transaction.managed.ManagedTransaction;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows of any number, which are asked for one at a time and never held together, by the fastest {@link BulkWay}
 * that the server and the connection allow. The keys that the server makes are not told. One object serves all threads.
 *
 * <p>It is part of the caller's transaction: with plain MyBatis that of the session, with Spring that of the thread. If
 * anything goes wrong, that transaction is as it was before, and none of the rows is there, also where the caller goes on
 * and commits. The table's engine has to have transactions, as InnoDB does.
 */
public final class BulkInsert<T> {

    /** Fewer than a document has: the driver makes objects of each value, far larger than its text. */
    private static final int ROWS_OF_A_BATCH = 1_000;

    private final Class<? extends BulkMapper<T>> mapper;
    private final BulkColumns<T> columns;
    private final @Nullable BulkWay fixed;

    private BulkInsert(Class<? extends BulkMapper<T>> mapper, BulkColumns<T> columns, @Nullable BulkWay fixed) {
        this.mapper = mapper;
        this.columns = columns;
        this.fixed = fixed;
    }

    /**
     * By the statements of a mapper.
     *
     * @param mapper one that the session's configuration holds
     */
    public static <T> BulkInsert<T> through(Class<? extends BulkMapper<T>> mapper, BulkColumns<T> columns) {
        return new BulkInsert<>(mapper, columns, null);
    }

    /** The same by this way only. Where the server or the connection does not allow it, the insert fails. */
    public BulkInsert<T> by(BulkWay way) {
        return new BulkInsert<>(mapper, columns, way);
    }

    /** The way that rows would take now. One query; none where it is fixed. Needs a transaction, as the insert does. */
    public BulkWay way(SqlSession session) {
        return transact(session, this::way);
    }

    /** Inserts all rows of a stream, in its order, and closes it. See {@link #insert(SqlSession, Iterator)}. */
    public long insert(SqlSession session, Stream<? extends T> rows) {
        try (rows) {
            return insert(session, rows.iterator());
        }
    }

    /** Inserts all rows there are to iterate over. See {@link #insert(SqlSession, Iterator)}. */
    public long insert(SqlSession session, Iterable<? extends T> rows) {
        return insert(session, rows.iterator());
    }

    /**
     * Inserts all rows, in their order.
     *
     * <p>Besides the statements with rows there are: two for the savepoint; one that asks what the server can do, unless the
     * way is fixed; by {@link BulkWay#BATCH}, one that asks for the SQL mode, and two more where that is not strict; and
     * after each statement or batch with rows one that asks for warnings. {@code useLocalSessionState=true} keeps
     * Connector/J from asking before each of them that writes whether the transaction is read-only.
     *
     * @param session not in auto-commit; Spring's {@code SqlSessionTemplate} within a transaction
     * @return how many
     * @throws BulkInsertException if the server left a row out, or changed a value to have it fit; by a batch see
     *     {@link BulkWay#BATCH}. Also if a text has half of a character (a surrogate without its other half)
     * @throws PersistenceException if the server refused a row; a {@code SqlSessionTemplate} throws what Spring makes of it
     * @throws NullPointerException if a row is null
     * @throws IllegalStateException if there is no transaction, or the statement loads other columns
     */
    public long insert(SqlSession session, Iterator<? extends T> rows) {
        session.flushStatements();
        long count = transact(session, connection -> allOrNone(connection, session, rows));
        // What it has read may not be true any more.
        session.clearCache();
        return count;
    }

    private long allOrNone(Connection connection, SqlSession session, Iterator<? extends T> rows) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            long count = switch (way(connection)) {
                case LOAD_DATA -> load(connection, session, rows);
                case JSON_TABLE -> insertDocuments(connection, session, rows);
                case BATCH -> StrictMode.during(connection, () -> insertBatches(connection, session, rows));
            };
            connection.releaseSavepoint(before);
            return count;
        } catch (SQLException | RuntimeException | Error e) {
            try {
                connection.rollback(before);
            } catch (SQLException lost) {
                // The server has rolled back all of the transaction, or is gone and will.
                e.addSuppressed(lost);
            }
            throw e;
        }
    }

    private long load(Connection connection, SqlSession session, Iterator<? extends T> rows) throws SQLException {
        LoadedColumns.check(session.getConfiguration(), mapper.getName() + ".loadRows", columns.names());
        RowStream<T> stream = new RowStream<>(columns, rows);
        int taken = ConnectorJ.load(
                connection,
                stream,
                () -> taken(session, session.getMapper(mapper).loadRows()));
        if (stream.failure() instanceof Error error) {
            throw error;
        }
        if (stream.failure() instanceof RuntimeException failure) {
            throw failure;
        }
        ServerWarnings.refuse(connection, stream.count(), taken);
        return stream.count();
    }

    private long insertDocuments(Connection connection, SqlSession session, Iterator<? extends T> rows)
            throws SQLException {
        RowDocuments<T> documents = new RowDocuments<>(columns, rows);
        long count = 0;
        while (documents.hasNext()) {
            String document = documents.next();
            int taken = taken(session, session.getMapper(mapper).insertDocument(document));
            ServerWarnings.refuse(connection, documents.count(), taken);
            count += taken;
        }
        return count;
    }

    /** A session that collects statements tells only when it sends them what came of them. */
    private static int taken(SqlSession session, int returned) {
        return returned != BatchExecutor.BATCH_UPDATE_RETURN_VALUE ? returned : flush(session);
    }

    /** Sends what has been collected, and counts the rows of it that the server took. */
    private static int flush(SqlSession session) {
        return session.flushStatements().stream()
                .flatMapToInt(result -> Arrays.stream(result.getUpdateCounts()))
                // Of a batch that is one statement the driver only knows that it was not in vain.
                .map(count -> count == Statement.SUCCESS_NO_INFO ? 1 : count)
                .sum();
    }

    private long insertBatches(Connection connection, SqlSession session, Iterator<? extends T> rows)
            throws SQLException {
        if (!rows.hasNext()) {
            return 0;
        }
        // On the caller's session, which would otherwise find nothing to commit or roll back.
        int taken = taken(session, session.getMapper(mapper).insert(columns.checked(rows.next())));
        ServerWarnings.refuse(connection, 1, taken);
        long count = 1;
        int sent = 0;
        Configuration configuration = session.getConfiguration();
        Executor executor = configuration.newExecutor(new ManagedTransaction(connection, false), ExecutorType.BATCH);
        try (SqlSession batches = new DefaultSqlSession(configuration, executor)) {
            BulkMapper<T> statements = batches.getMapper(mapper);
            while (rows.hasNext()) {
                statements.insert(columns.checked(rows.next()));
                count++;
                sent++;
                if (sent == ROWS_OF_A_BATCH || !rows.hasNext()) {
                    ServerWarnings.refuse(connection, sent, flush(batches));
                    sent = 0;
                }
            }
        }
        return count;
    }

    private BulkWay way(Connection connection) throws SQLException {
        return fixed == null ? ServerAbilities.fastest(connection) : fixed;
    }

    private static <R> R transact(SqlSession session, Work<R> work) {
        try {
            Connection connection = Objects.requireNonNull(session.getConnection());
            if (connection.isClosed() || connection.getAutoCommit()) {
                throw new IllegalStateException(
                        "A bulk insert needs a transaction, in which all rows are inserted or none:"
                                + " open the session with openSession(), or call it within a transaction of Spring's");
            }
            return work.run(connection);
        } catch (SQLException e) {
            throw new PersistenceException("A bulk insert failed: " + e.getMessage(), e);
        }
    }

    private interface Work<R> {
        R run(Connection connection) throws SQLException;
    }
}
