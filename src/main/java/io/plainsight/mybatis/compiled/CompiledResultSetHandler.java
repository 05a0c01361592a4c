package io.plainsight.mybatis.compiled;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.ibatis.executor.ErrorContext;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.ExecutorException;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.executor.result.DefaultResultContext;
import org.apache.ibatis.executor.result.DefaultResultHandler;
import org.apache.ibatis.executor.resultset.DefaultResultSetHandler;
import org.apache.ibatis.executor.resultset.ResultSetWrapper;
import org.apache.ibatis.logging.Log;
import org.apache.ibatis.logging.LogFactory;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.jspecify.annotations.Nullable;

/** MyBatis' handler, but for reading the rows; and that too where they cannot be read by a plan. */
@SuppressWarnings("unchecked") // MyBatis' handler implements generic methods by raw ones
final class CompiledResultSetHandler extends DefaultResultSetHandler {

    private static final Log LOG = LogFactory.getLog(CompiledConfiguration.class);

    private final CompiledResultMaps compiled;
    private final MappedStatement statement;
    private final RowBounds statementBounds;
    private final @Nullable ResultHandler<?> callersHandler;
    private boolean leftToMyBatis;

    // A cursor comes back for each object.
    private @Nullable ResultSetWrapper begun;
    private @Nullable Plan plan;
    private @Nullable JoinedRows joinedRows;

    CompiledResultSetHandler(
            CompiledResultMaps compiled,
            Executor executor,
            MappedStatement statement,
            ParameterHandler parameterHandler,
            @Nullable ResultHandler<?> resultHandler,
            BoundSql boundSql,
            RowBounds rowBounds) {
        super(executor, statement, parameterHandler, resultHandler, boundSql, rowBounds);
        this.compiled = compiled;
        this.statement = statement;
        this.statementBounds = rowBounds;
        this.callersHandler = resultHandler;
    }

    /** There is an interceptor, which is to find what it knows. */
    void leaveToMyBatis() {
        leftToMyBatis = true;
        compiled.intercept(statement);
    }

    @Override
    public List<Object> handleResultSets(Statement sent) throws SQLException {
        ResultSet rows = leftToMyBatis ? null : sent.getResultSet();
        return rows == null ? super.handleResultSets(sent) : handleFirst(rows);
    }

    /**
     * What MyBatis does with one result map: it reads one result set. It makes the list by reflection, though, and asks
     * the driver for a further result set, only to leave it.
     */
    private List<Object> handleFirst(ResultSet rows) throws SQLException {
        ErrorContext.instance().activity("handling results").object(statement.getId());
        try {
            DefaultResultHandler list = new DefaultResultHandler();
            handleRowValues(
                    new ResultSetWrapper(rows, statement.getConfiguration()),
                    statement.getResultMaps().get(0),
                    callersHandler == null ? list : callersHandler,
                    statementBounds,
                    null);
            return list.getResultList();
        } finally {
            close(rows);
        }
    }

    /** As MyBatis: what was read counts. */
    private static void close(ResultSet rows) {
        try {
            rows.close();
        } catch (SQLException e) {
            LOG.debug("A result set did not close: " + e);
        }
    }

    @Override
    public void handleRowValues(
            ResultSetWrapper resultSet,
            ResultMap resultMap,
            ResultHandler<?> resultHandler,
            RowBounds rowBounds,
            @Nullable ResultMapping parentMapping)
            throws SQLException {
        begin(resultSet, resultMap);
        if (plan == null || parentMapping != null) {
            super.handleRowValues(resultSet, resultMap, resultHandler, rowBounds, parentMapping);
            return;
        }
        ResultHandler<Object> results = (ResultHandler<Object>) resultHandler;
        if (joinedRows == null) {
            readRows(plan.root(), resultSet.getResultSet(), results, rowBounds);
        } else {
            ensureNoRowBounds();
            checkResultHandler();
            readJoinedRows(plan.root(), joinedRows, results, rowBounds);
        }
    }

    private void begin(ResultSetWrapper resultSet, ResultMap resultMap) {
        if (begun != resultSet) {
            begun = resultSet;
            plan = leftToMyBatis ? null : compiled.plan(resultMap, resultSet);
            joinedRows =
                    plan != null && plan.joined() ? new JoinedRows(resultSet.getResultSet(), plan.resultMaps()) : null;
        }
    }

    private void ensureNoRowBounds() {
        if (statement.getConfiguration().isSafeRowBoundsEnabled()
                && (statementBounds.getLimit() < RowBounds.NO_ROW_LIMIT
                        || statementBounds.getOffset() > RowBounds.NO_ROW_OFFSET)) {
            throw new ExecutorException(
                    "Mapped Statements with nested result mappings cannot be safely constrained by RowBounds. "
                            + "Use safeRowBoundsEnabled=false setting to bypass this check.");
        }
    }

    private static void readRows(Branch root, ResultSet row, ResultHandler<Object> results, RowBounds bounds)
            throws SQLException {
        DefaultResultContext<Object> context = new DefaultResultContext<>();
        skip(row, bounds);
        while (isWanted(context, bounds) && !row.isClosed() && row.next()) {
            hand(root.resolve(row).read(row), context, results);
        }
    }

    private void readJoinedRows(Branch root, JoinedRows rows, ResultHandler<Object> results, RowBounds bounds)
            throws SQLException {
        DefaultResultContext<Object> context = new DefaultResultContext<>();
        ResultSet row = rows.resultSet();
        skip(row, bounds);
        boolean ordered = statement.isResultOrdered();
        Object object = rows.pending;
        while (isWanted(context, bounds) && !row.isClosed() && row.next()) {
            ObjectPlan objects = root.resolve(row);
            RowKey key = objects.join().key();
            Object id = key.read(row);
            RowNode node = key.find(rows.known(), id);
            Object known = node == null ? null : node.object;
            if (ordered && known == null && object != null) {
                rows.forget();
                hand(object, context, results);
            }
            if (known == null) {
                object = objects.readJoined(rows, rows.known(), node, id);
            } else {
                objects.join().apply(rows, known, node, false);
                object = known;
            }
            if (!ordered && known == null) {
                hand(object, context, results);
            }
        }
        if (ordered && object != null && isWanted(context, bounds)) {
            hand(object, context, results);
            rows.pending = null;
        } else if (object != null) {
            rows.pending = object;
        }
    }

    private static boolean isWanted(DefaultResultContext<Object> context, RowBounds bounds) {
        return !context.isStopped() && context.getResultCount() < bounds.getLimit();
    }

    private static void skip(ResultSet row, RowBounds bounds) throws SQLException {
        if (bounds.getOffset() == RowBounds.NO_ROW_OFFSET) {
            return;
        }
        if (row.getType() != ResultSet.TYPE_FORWARD_ONLY) {
            row.absolute(bounds.getOffset());
            return;
        }
        for (int i = 0; i < bounds.getOffset() && row.next(); i++) {
            // skipped
        }
    }

    private static void hand(
            @Nullable Object object, DefaultResultContext<Object> context, ResultHandler<Object> results) {
        context.nextResultObject(object);
        results.handleResult(context);
    }
}
