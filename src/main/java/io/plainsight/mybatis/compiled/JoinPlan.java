package io.plainsight.mybatis.compiled;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a result map does in a join: tells its objects apart, and fills their relations.
 *
 * @param resultMap the number of the result map, by which its objects are found as ancestors
 */
record JoinPlan(RowKey key, int resultMap, NestedLink[] links) {

    /**
     * Fills relations from the current row.
     *
     * @param isNew whether this is the object's first row
     * @return whether anything was found that was not known
     */
    boolean apply(JoinedRows rows, Object object, @Nullable RowNode node, boolean isNew) throws SQLException {
        boolean found = false;
        rows.enter(resultMap, object);
        for (NestedLink link : links) {
            found |= link.apply(rows, object, node, isNew);
        }
        rows.leave(resultMap);
        return found;
    }
}
