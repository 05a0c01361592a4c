package io.plainsight.mybatis.compiled;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A column that is a property's.
 *
 * @param property null where the column is read for nothing, as MyBatis does
 */
record PropertyColumn(ColumnReader column, @Nullable PropertyAccess property, boolean setNulls) {

    /** Whether there is a value, which is then set. */
    boolean transfer(ResultSet row, Object target) throws SQLException {
        return give(column.read(row), target);
    }

    /** The same with a value that was read before. */
    boolean give(@Nullable Object value, Object target) {
        if (property == null) {
            return false;
        }
        if (value != null || setNulls && property.takesNull(target)) {
            property.set(target, value);
        }
        return value != null;
    }
}
