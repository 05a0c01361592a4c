package io.plainsight.mybatis.compiled;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.apache.ibatis.executor.result.ResultMapException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.IntegerTypeHandler;
import org.apache.ibatis.type.LongTypeHandler;
import org.apache.ibatis.type.StringTypeHandler;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/** Gives what a column of the current row holds, as its type handler sees it. */
interface ColumnReader {

    @Nullable
    Object read(ResultSet row) throws SQLException;

    /** Whether the value cannot change, and is null only where the column is. */
    default boolean isConstant() {
        return false;
    }

    /** One of MyBatis' own handlers, which reads by position as it reads by name; failures name the column. */
    record ByPosition(BaseTypeHandler<?> handler, int position, String column) implements ColumnReader {
        private static final Set<Class<?>> CONSTANTS =
                Set.of(LongTypeHandler.class, IntegerTypeHandler.class, StringTypeHandler.class);

        @Override
        public @Nullable Object read(ResultSet row) {
            try {
                return handler.getNullableResult(row, position);
            } catch (Exception e) {
                throw failure(column, e);
            }
        }

        @Override
        public boolean isConstant() {
            return CONSTANTS.contains(handler.getClass());
        }
    }

    /** Any other handler: by name, as MyBatis calls it. */
    record ByName(TypeHandler<?> handler, String column) implements ColumnReader {
        @Override
        public @Nullable Object read(ResultSet row) throws SQLException {
            return handler.getResult(row, column);
        }
    }

    /** MyBatis' handler for unknown types, which asks for the column's type in each row; here it was asked once. */
    record Resolved(ColumnReader reader, String column) implements ColumnReader {
        @Override
        public @Nullable Object read(ResultSet row) {
            try {
                return reader.read(row);
            } catch (Exception e) {
                throw failure(column, e);
            }
        }
    }

    /** The column as text, for telling rows apart. */
    record Text(String column) implements ColumnReader {
        @Override
        public @Nullable Object read(ResultSet row) throws SQLException {
            return row.getString(column);
        }
    }

    private static ResultMapException failure(String column, Exception e) {
        return new ResultMapException(
                "Error attempting to get column '" + column + "' from result set.  Cause: " + e, e);
    }
}
