package io.plainsight.mybatis.compiled;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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

    /**
     * By a constructor that takes arguments.
     *
     * @param arguments steps to an array of them
     * @param always whether there is an object, too, where every argument is null
     */
    record WithArguments(Instantiator instantiator, RowSteps arguments, int count, boolean always)
            implements ObjectCreator {

        static WithArguments of(Instantiator instantiator, List<Argument> arguments, boolean always) {
            return new WithArguments(
                    instantiator, RowSteps.of(arguments, RowSteps.NONE_KNOWN), arguments.size(), always);
        }

        @Override
        public @Nullable Object create(ResultSet row) throws SQLException {
            Object[] values = new Object[count];
            return arguments.take(row, values, null) || always ? instantiator.create(values) : null;
        }
    }

    /**
     * An argument of a constructor.
     *
     * @param mapping of {@code <constructor>}, for failures; null where the constructor itself names the column
     */
    record Argument(int index, ColumnReader value, @Nullable ResultMapping mapping) implements RowSteps.Step {

        @Override
        public boolean take(ResultSet row, Object target, @Nullable Object known) throws SQLException {
            Object found = mapping == null ? value.read(row) : read(row, mapping);
            ((Object[]) target)[index] = found;
            return found != null;
        }

        private @Nullable Object read(ResultSet row, ResultMapping mapped) {
            try {
                return value.read(row);
            } catch (ResultMapException | SQLException e) {
                throw new ExecutorException("Could not process result for mapping: " + mapped, e);
            }
        }
    }

    /** The row is a single value. */
    record Scalar(ColumnReader column) implements ObjectCreator {
        @Override
        public @Nullable Object create(ResultSet row) throws SQLException {
            return column.read(row);
        }
    }

    /** Another one as a constant, to the same end as {@link RowSteps}. */
    record Constant(MethodHandle handle, boolean finds) implements ObjectCreator {

        private static final MethodHandle CREATE;

        static {
            try {
                CREATE = MethodHandles.lookup()
                        .findVirtual(
                                ObjectCreator.class, "create", MethodType.methodType(Object.class, ResultSet.class));
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        static Constant of(ObjectCreator creator) {
            return new Constant(CREATE.bindTo(creator), creator.finds());
        }

        @Override
        public @Nullable Object create(ResultSet row) throws SQLException {
            try {
                return handle.invokeExact(row);
            } catch (Throwable e) {
                throw RowSteps.thrown(e);
            }
        }
    }
}
