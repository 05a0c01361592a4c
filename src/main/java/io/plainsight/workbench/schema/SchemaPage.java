package io.plainsight.workbench.schema;

import io.plainsight.workbench.page.PageJson;
import io.plainsight.workbench.schema.SchemaTable.Column;
import io.plainsight.workbench.schema.SchemaTable.ForeignKey;
import io.plainsight.workbench.schema.SchemaTable.Index;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables with what their indexes are there for. */
final class SchemaPage {

    private final String database;
    private final List<SchemaTable> read;
    private final IndexUses uses;
    private final List<Table> tables;

    /** @param database its product and version */
    SchemaPage(String database, List<SchemaTable> read, IndexUses uses) {
        this.database = database;
        this.read = read;
        this.uses = uses;
        tables = read.stream().map(table -> table(table, uses)).toList();
    }

    /** @param readFromEndToEndBy the entries that use no index of it */
    record Table(
            String name,
            List<ColumnRow> columns,
            List<String> primaryKey,
            List<IndexRow> indexes,
            List<ForeignKey> foreignKeys,
            List<String> readFromEndToEndBy) {}

    /** @param key what it is part of: {@code PK}, {@code FK}, both or nothing */
    record ColumnRow(
            String name,
            String type,
            boolean nullable,
            @Nullable String defaultValue,
            String extra,
            String key) {}

    /**
     * An index.
     *
     * @param searchedBy the entries that look something up in it
     * @param readAlongBy the entries that read it from one end, until the other or until they have enough
     * @param foreignKeys that find the rows of what is deleted by it
     */
    record IndexRow(
            String name,
            List<String> columns,
            boolean unique,
            List<String> searchedBy,
            List<String> readAlongBy,
            List<String> foreignKeys) {}

    private static Table table(SchemaTable table, IndexUses uses) {
        return new Table(
                table.name(),
                table.columns().stream().map(column -> row(table, column)).toList(),
                table.primaryKey(),
                table.indexes().stream().map(index -> row(table, index, uses)).toList(),
                table.foreignKeys(),
                uses.scanning(table.name()));
    }

    private static ColumnRow row(SchemaTable table, Column column) {
        String primary = table.primaryKey().contains(column.name()) ? "PK" : "";
        String foreign = table.refers(column.name()) ? "FK" : "";
        return new ColumnRow(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                column.extra(),
                (primary + " " + foreign).strip());
    }

    private static IndexRow row(SchemaTable table, Index index, IndexUses uses) {
        return new IndexRow(
                index.name(),
                index.columns(),
                index.unique(),
                uses.searching(table.name(), index.name()),
                uses.readingAlong(table.name(), index.name()),
                table.foreignKeys().stream()
                        .filter(key -> Collections.indexOfSubList(index.columns(), key.columns()) == 0)
                        .map(ForeignKey::name)
                        .toList());
    }

    boolean isOf(List<SchemaTable> tablesNow) {
        return read.equals(tablesNow);
    }

    public String database() {
        return database;
    }

    public List<Table> tables() {
        return tables;
    }

    /** The entries that are at no table. */
    public List<IndexUses.Elsewhere> elsewhere() {
        return uses.elsewhere();
    }

    /** What the diagram shows, in words. */
    public String references() {
        return String.join(
                ", ",
                tables.stream()
                        .flatMap(table -> table.foreignKeys().stream()
                                .map(key -> table.name() + " refers to " + key.referredTable()))
                        .toList());
    }

    /** The tables for the diagram. */
    public String json() {
        return PageJson.of(tables);
    }
}
