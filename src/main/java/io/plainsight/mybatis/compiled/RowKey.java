package io.plainsight.mybatis.compiled;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What tells the objects of a result map apart.
 *
 * @param space the same for keys that MyBatis would mix: one result map by the same columns
 * @param nullIsValue whether a null id is an id like any other
 */
record RowKey(Space space, ColumnReader[] columns, boolean nullIsValue) {

    /** A set of comparable keys. */
    record Space(int number) {}

    private static final Object NULL_ID = new Object();

    /** The id of the current row's object; null where it has none, and so is like no other. */
    @Nullable
    Object read(ResultSet row) throws SQLException {
        if (columns.length == 1) {
            Object id = columns[0].read(row);
            return id == null && nullIsValue ? NULL_ID : id;
        }
        boolean found = nullIsValue && columns.length > 0;
        Object[] parts = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            parts[i] = columns[i].read(row);
            found |= parts[i] != null;
        }
        return found ? new RowNode.CompositeId(parts) : null;
    }

    /** The node of an object below its parent's; null where it is like no other. */
    @Nullable
    RowNode find(@Nullable RowNode parent, @Nullable Object id) {
        return parent == null || id == null ? null : parent.find(space, id);
    }

    /** Whether the id is null just where the column at this position is. */
    boolean tellsNull(int position) {
        return columns.length == 1
                && !nullIsValue
                && columns[0] instanceof ColumnReader.ByPosition column
                && column.position() == position
                && column.isConstant();
    }

    /** Whether an id that was read is a column's value, which then need not be read again. */
    boolean isOf(ColumnReader column) {
        return columns.length == 1 && !nullIsValue && column.isConstant() && columns[0].equals(column);
    }
}
