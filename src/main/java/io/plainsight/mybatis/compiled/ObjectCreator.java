package io.plainsight.mybatis.compiled;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.apache.ibatis.executor.ExecutorException;
import org.apache.ibatis.executor.result.ResultMapException;
import org.apache.ibatis.mapping.ResultMapping;
import org.jspecify.annotations.Nullable;

/** Begins the object of a row. */
interface ObjectCreator {

    /** Null where the row holds none. */
    @Nullable
    Object create(ResultSet row) throws SQLException;

    /** Whether the object counts as found in the row by its mere existence: it took arguments from there. */
    default boolean finds() {
        return true;
    }

    /** By the constructor without parameters. */
    record Empty(Instantiator instantiator) implements ObjectCreator {
        private static final Object[] NOTHING = {};

        @Override
        public Object create(ResultSet row) {
            return instantiator.create(NOTHING);
        }

        @Override
        public boolean finds() {
            return false;
        }
    }

    /** By a constructor whose arguments are the columns in order, or by the names of its parameters. */
    record FromColumns(Instantiator instantiator, ColumnReader[] columns, boolean instanceForEmptyRow)
            implements ObjectCreator {
        @Override
        public @Nullable Object create(ResultSet row) throws SQLException {
            boolean found = instanceForEmptyRow;
            Object[] arguments = new Object[columns.length];
            for (int i = 0; i < columns.length; i++) {
                arguments[i] = columns[i].read(row);
                found |= arguments[i] != null;
            }
            return found ? instantiator.create(arguments) : null;
        }
    }

    /** By {@code <constructor>}: no object where every argument is null. */
    record FromMappings(Instantiator instantiator, List<ResultMapping> mappings, Argument[] values)
            implements ObjectCreator {
        @Override
        public @Nullable Object create(ResultSet row) {
            boolean found = false;
            Object[] arguments = new Object[values.length];
            for (int i = 0; i < values.length; i++) {
                try {
                    arguments[i] = values[i].read(row);
                } catch (ResultMapException | SQLException e) {
                    throw new ExecutorException("Could not process result for mapping: " + mappings.get(i), e);
                }
                found |= arguments[i] != null;
            }
            return found ? instantiator.create(arguments) : null;
        }
    }

    /** A column, or the object of a nested result map. */
    @FunctionalInterface
    interface Argument {
        @Nullable
        Object read(ResultSet row) throws SQLException;
    }

    /** The row is a single value. */
    record Scalar(ColumnReader column) implements ObjectCreator {
        @Override
        public @Nullable Object create(ResultSet row) throws SQLException {
            return column.read(row);
        }
    }
}
