package io.plainsight.mybatis.compiled;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps that are taken for each row, as one method handle in which each of them is a constant. For the JVM that is code
 * of its own, which it compiles to what somebody would write by hand for these columns; a loop over the steps it would
 * compile once for all result maps, to calls of whatever may come.
 *
 * @param handle of {@link #take}
 */
record RowSteps(MethodHandle handle) {

    /** By a record, whose components are constants to the JVM where the record is one. */
    sealed interface Step permits PropertyColumn, ObjectCreator.Argument {

        /**
         * Takes what is in the row to the target.
         *
         * @param known what would be read, where that has been done; else null
         * @return whether there was a value
         */
        boolean take(ResultSet row, Object target, @Nullable Object known) throws SQLException;
    }

    static final int NONE_KNOWN = -1;

    private static final MethodType TYPE =
            MethodType.methodType(boolean.class, ResultSet.class, Object.class, Object.class);
    private static final MethodHandle TAKE;
    private static final MethodHandle OR;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            TAKE = lookup.findVirtual(Step.class, "take", TYPE);
            OR = lookup.findStatic(
                    Boolean.class, "logicalOr", MethodType.methodType(boolean.class, boolean.class, boolean.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /**
     * Steps in this order.
     *
     * @param known the index of the one whose value may be known, or {@link #NONE_KNOWN}
     */
    static RowSteps of(List<? extends Step> steps, int known) {
        return new RowSteps(steps.isEmpty() ? MethodHandles.empty(TYPE) : handle(steps, known, 0));
    }

    /** In halves: with one inside of the other, there would be as many levels as there are columns. */
    private static MethodHandle handle(List<? extends Step> steps, int known, int from) {
        if (steps.size() == 1) {
            MethodHandle step = TAKE.bindTo(steps.get(0));
            return from == known
                    ? step
                    : MethodHandles.dropArguments(
                            MethodHandles.insertArguments(step, 2, (Object) null), 2, Object.class);
        }
        int half = steps.size() / 2;
        MethodHandle first = handle(steps.subList(0, half), known, from);
        MethodHandle second = handle(steps.subList(half, steps.size()), known, from + half);
        MethodHandle both = MethodHandles.collectArguments(MethodHandles.collectArguments(OR, 1, second), 0, first);
        return MethodHandles.permuteArguments(both, TYPE, 0, 1, 2, 0, 1, 2);
    }

    /**
     * Takes all steps.
     *
     * @param known the value that is known; null if none is
     * @return whether one of them found a value
     */
    boolean take(ResultSet row, Object target, @Nullable Object known) throws SQLException {
        try {
            return (boolean) handle.invokeExact(row, target, known);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /** Throws what came out of a method handle, which declares nothing, whatever it is. */
    @SuppressWarnings("unchecked") // not checked is the point
    static <E extends Throwable> SQLException thrown(Throwable e) throws E {
        throw (E) e;
    }
}
