package io.plainsight.mybatis.compiled;

import java.sql.ResultSet;
import org.jspecify.annotations.Nullable;

/** What the rows of one join have in common while they are read. */
final class JoinedRows {

    private final ResultSet resultSet;
    private final @Nullable Object[] ancestors;
    private RowNode known = RowNode.root();

    /** The last object of a statement with {@code resultOrdered}, which may not be complete yet. */
    @Nullable
    Object pending;

    JoinedRows(ResultSet resultSet, int resultMaps) {
        this.resultSet = resultSet;
        this.ancestors = new Object[resultMaps];
    }

    ResultSet resultSet() {
        return resultSet;
    }

    /** Above the nodes of all objects that are known. */
    RowNode known() {
        return known;
    }

    void forget() {
        known = RowNode.root();
    }

    @Nullable
    Object ancestor(int resultMap) {
        return ancestors[resultMap];
    }

    void enter(int resultMap, Object object) {
        ancestors[resultMap] = object;
    }

    void leave(int resultMap) {
        ancestors[resultMap] = null;
    }
}
