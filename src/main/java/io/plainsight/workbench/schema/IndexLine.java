package io.plainsight.workbench.schema;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.plainsight.workbench.schema.SchemaPage.IndexRow;
import java.util.List;
import java.util.stream.Stream;

/**
 * One index, as a line of CSV.
 *
 * @param columns with blanks between, as are the entries
 */
@JsonPropertyOrder({"table", "index", "columns", "unique", "entries"})
record IndexLine(String table, String index, String columns, boolean unique, String entries) {

    static List<IndexLine> of(SchemaPage page) {
        return page.tables().stream()
                .flatMap(table -> table.indexes().stream().map(index -> of(table.name(), index)))
                .toList();
    }

    private static IndexLine of(String table, IndexRow index) {
        return new IndexLine(
                table,
                index.name(),
                String.join(" ", index.columns()),
                index.unique(),
                String.join(
                        " ",
                        Stream.of(index.searchedBy(), index.readAlongBy())
                                .flatMap(List::stream)
                                .distinct()
                                .toList()));
    }
}
