package io.plainsight.workbench.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as the database describes it. */
record SchemaTable(String name, List<Column> columns, List<Index> indexes, List<ForeignKey> foreignKeys) {

    /** What servers call the index of the primary key. */
    static final String PRIMARY = "PRIMARY";

    /**
     * A column.
     *
     * @param defaultValue in the server's words; null where there is none
     * @param extra what else the server says, such as {@code auto_increment}
     */
    record Column(
            String name,
            String type,
            boolean nullable,
            @Nullable String defaultValue,
            String extra) {}

    /** An index with its columns in order. */
    record Index(String name, List<String> columns, boolean unique) {}

    /**
     * A foreign key.
     *
     * @param onDelete what happens to the rows when that which they refer to is deleted
     */
    record ForeignKey(
            String name, List<String> columns, String referredTable, List<String> referredColumns, String onDelete) {}

    /** The columns of the primary key; empty where there is none. */
    List<String> primaryKey() {
        return indexes.stream()
                .filter(index -> index.name().equals(PRIMARY))
                .findFirst()
                .map(Index::columns)
                .orElse(List.of());
    }

    /** Whether the column is part of a foreign key. */
    boolean refers(String column) {
        return foreignKeys.stream().anyMatch(key -> key.columns().contains(column));
    }
}
