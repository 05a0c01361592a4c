package io.plainsight.workbench.schema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code explain}: how one table is read.
 *
 * @param kind {@code SIMPLE}, {@code INSERT}, {@code DELETE}, ...
 * @param table null where none is read; in angle brackets where it is an intermediate result
 * @param access how: {@code const}, {@code ref}, {@code range}, {@code index}, {@code ALL}, ...
 * @param key by which indexes; null where by none
 * @param extra what else it does
 */
record PlanLine(
        String kind,
        @Nullable String table,
        @Nullable String access,
        @Nullable String key,
        @Nullable String extra) {

    static PlanLine of(ResultSet row) throws SQLException {
        return new PlanLine(
                row.getString("select_type"),
                row.getString("table"),
                row.getString("type"),
                row.getString("key"),
                row.getString("Extra"));
    }

    /** Whether rows are put into the table; servers call that a full scan. */
    boolean inserts() {
        return kind.equals("INSERT");
    }

    /** Several where the server merges them, or filters by one what it found by another (MariaDB). */
    List<String> indexes() {
        return key == null ? List.of() : List.of(key.split("[,|]"));
    }

    /** Whether it looks something up; otherwise it goes along the index, from one end until it has enough. */
    boolean searches() {
        return !"index".equals(access);
    }
}
