package io.plainsight.compare.verdict;

import java.util.List;

/**
 * What the comparison must know of a table.
 *
 * @param name the table's; a relation that holds its rows has the same
 * @param columns all of them
 * @param keys the columns of each unique key that tells every row from every other, the primary key first; one with a
 *     column that may be null does not
 */
public record TableShape(String name, List<String> columns, List<List<String>> keys) {

    /** The columns of the primary key. */
    public List<String> primaryKey() {
        return keys.get(0);
    }
}
