package io.plainsight.compare.verdict;

import java.util.List;

/**
 * What the comparison must know of a table.
 *
 * @param name the table's; a relation that holds its rows has the same
 * @param columns all of them
 * @param keys the columns of each unique key, the primary key first
 */
public record TableShape(String name, List<String> columns, List<List<String>> keys) {

    /** The columns of the primary key. */
    public List<String> primaryKey() {
        return keys.get(0);
    }
}
