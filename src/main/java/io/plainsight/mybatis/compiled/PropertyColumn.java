package io.plainsight.mybatis.compiled;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A column that is a property's.
 *
 * @param property null where the column is read for nothing, as MyBatis does
 */
record PropertyColumn(ColumnReader column, @Nullable PropertyAccess property, boolean setNulls)
        implements RowSteps.Step {

    /** Sets the property of the target. */
    @Override
    public boolean take(ResultSet row, Object target, @Nullable Object known) throws SQLException {
        Object value = known != null ? known : column.read(row);
        if (property == null) {
            return false;
        }
        if (value != null || setNulls && property.takesNull(target)) {
            property.set(target, value);
        }
        return value != null;
    }
}
