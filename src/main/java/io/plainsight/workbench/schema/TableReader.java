package io.plainsight.workbench.schema;

import io.plainsight.compare.verdict.TableShape;
import io.plainsight.guide.Tables;
import io.plainsight.workbench.schema.SchemaTable.Column;
import io.plainsight.workbench.schema.SchemaTable.ForeignKey;
import io.plainsight.workbench.schema.SchemaTable.Index;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;

/** Reads the guide's tables, and none besides, from the catalogue of the server. */
final class TableReader {

    /** MariaDB calls no default NULL. */
    private static final String COLUMNS = """
            select column_name             as name,
                   column_type             as type,
                   is_nullable = 'YES'     as optional,
                   nullif(column_default, 'NULL') as value,
                   extra                   as more
            from information_schema.columns
            where table_schema = database()
              and table_name = ?
            order by ordinal_position
            """;

    /** An index of MySQL may be on an expression, which has no name. */
    private static final String INDEXES = """
            select index_name                              as name,
                   non_unique = 0                          as is_unique,
                   coalesce(column_name, 'an expression')  as part
            from information_schema.statistics
            where table_schema = database()
              and table_name = ?
            order by index_name <> 'PRIMARY', non_unique, index_name, seq_in_index
            """;

    private static final String FOREIGN_KEYS = """
            select parts.constraint_name        as name,
                   parts.column_name            as part,
                   parts.referenced_table_name  as referred,
                   parts.referenced_column_name as referred_part,
                   rules.delete_rule            as on_delete
            from information_schema.key_column_usage as parts
            join information_schema.referential_constraints as rules
                on rules.constraint_schema = parts.constraint_schema
                and rules.constraint_name = parts.constraint_name
                and rules.table_name = parts.table_name
            where parts.table_schema = database()
              and parts.table_name = ?
              and parts.referenced_table_name is not null
            order by parts.constraint_name, parts.ordinal_position
            """;

    private final JdbcOperations database;

    TableReader(JdbcOperations database) {
        this.database = database;
    }

    /** A table comes after those that it refers to; those that are not there are left out. */
    List<SchemaTable> read() {
        return Tables.all().stream()
                .map(TableShape::name)
                .map(name -> new SchemaTable(name, columns(name), indexes(name), foreignKeys(name)))
                .filter(table -> !table.columns().isEmpty())
                .toList();
    }

    private List<Column> columns(String table) {
        return database.query(
                COLUMNS,
                (row, at) -> new Column(
                        row.getString("name"),
                        row.getString("type"),
                        row.getBoolean("optional"),
                        row.getString("value"),
                        row.getString("more")),
                table);
    }

    private record IndexPart(String name, boolean unique, String column) {}

    private List<Index> indexes(String table) {
        List<IndexPart> parts = database.query(
                INDEXES,
                (row, at) -> new IndexPart(row.getString("name"), row.getBoolean("is_unique"), row.getString("part")),
                table);
        return byName(parts, IndexPart::name).stream()
                .map(group -> new Index(
                        group.get(0).name(),
                        group.stream().map(IndexPart::column).toList(),
                        group.get(0).unique()))
                .toList();
    }

    private record KeyPart(String name, String column, String referred, String referredColumn, String onDelete) {}

    private List<ForeignKey> foreignKeys(String table) {
        List<KeyPart> parts = database.query(
                FOREIGN_KEYS,
                (row, at) -> new KeyPart(
                        row.getString("name"),
                        row.getString("part"),
                        row.getString("referred"),
                        row.getString("referred_part"),
                        row.getString("on_delete").toLowerCase(Locale.ROOT)),
                table);
        return byName(parts, KeyPart::name).stream()
                .map(group -> new ForeignKey(
                        group.get(0).name(),
                        group.stream().map(KeyPart::column).toList(),
                        group.get(0).referred(),
                        group.stream().map(KeyPart::referredColumn).toList(),
                        group.get(0).onDelete()))
                .toList();
    }

    private static <T> Collection<List<T>> byName(List<T> parts, Function<T, String> name) {
        return parts.stream()
                .collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()))
                .values();
    }
}
