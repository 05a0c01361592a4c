package io.plainsight.mybatis.compiled;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a row becomes an object of one result map, under one column prefix. */
final class ObjectPlan {

    private final ObjectCreator creator;
    private final boolean instanceForEmptyRow;
    private final boolean complete;
    private final RowSteps columns;

    // For joins only. Set last: result maps may lead back to themselves.
    private @Nullable JoinPlan join;

    /** @param columns steps of {@link PropertyColumn} */
    ObjectPlan(ObjectCreator creator, RowSteps columns, boolean instanceForEmptyRow) {
        this.creator = ObjectCreator.Constant.of(creator);
        this.columns = columns;
        this.instanceForEmptyRow = instanceForEmptyRow;
        this.complete = creator instanceof ObjectCreator.Scalar;
    }

    void join(JoinPlan join) {
        this.join = join;
    }

    JoinPlan join() {
        return Objects.requireNonNull(join);
    }

    /** The object of the row alone; null where the row holds nothing of it. */
    @Nullable
    Object read(ResultSet row) throws SQLException {
        Object object = creator.create(row);
        if (object == null || complete) {
            return object;
        }
        return transfer(row, object, null) || instanceForEmptyRow ? object : null;
    }

    /**
     * The object begun by this row, with what of its relations is in it.
     *
     * @param parent where it is kept under its node; null, as the node, if it cannot be told from others
     * @param id as its key has read it
     */
    @Nullable
    Object readJoined(JoinedRows rows, @Nullable RowNode parent, @Nullable RowNode node, @Nullable Object id)
            throws SQLException {
        Object object = creator.create(rows.resultSet());
        if (object != null && !complete) {
            boolean found = transfer(rows.resultSet(), object, id);
            found |= join().apply(rows, object, node, true);
            object = found || instanceForEmptyRow ? object : null;
        }
        if (parent != null && node != null) {
            node.object = object;
            parent.keep(node);
        }
        return object;
    }

    private boolean transfer(ResultSet row, Object object, @Nullable Object id) throws SQLException {
        return columns.take(row, object, id) || creator.finds();
    }
}
