package io.plainsight.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code explain}: how one table is read.
 *
 * @param kind {@code SIMPLE}, {@code INSERT}, {@code DERIVED}, ...
 * @param table null where none is read; in angle brackets where it is an intermediate result
 * @param access how: {@code const}, {@code ref}, {@code range}, {@code index}, {@code ALL}, ...
 * @param index by which index; null where by none
 * @param rows how many rows the server expects to read
 * @param extra what else it does
 */
record PlanStep(
        String kind,
        @Nullable String table,
        @Nullable String access,
        @Nullable String index,
        long rows,
        String extra) {

    /** More than any page of the guide, and less than any table that grows. */
    private static final long MANY = 100;

    static final String SORT = "sort";
    static final String TEMPORARY_TABLE = "temporary table";

    static String fullScan(String table) {
        return "full scan of " + table;
    }

    /** What an index might have avoided. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (table != null && readsAll()) {
            problems.add(fullScan(table));
        }
        if (extra.contains("Using filesort")) {
            problems.add(SORT);
        }
        // MariaDB also says where a table of rows that it has seen begins.
        if (extra.contains("Using temporary") || extra.contains("Start temporary")) {
            problems.add(TEMPORARY_TABLE);
        }
        return problems;
    }

    private boolean readsAll() {
        if (kind.equals("INSERT") || table == null || table.startsWith("<")) {
            return false;
        }
        // A whole index in its order is as much as a whole table, save where a limit ends it.
        return "ALL".equals(access) || "index".equals(access) && rows > MANY;
    }
}
