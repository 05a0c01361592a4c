package io.plainsight.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.verdict.TableShape;
import io.plainsight.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables are what the database says that they are. */
@DatabaseTest
class TablesIT {

    @Autowired
    private JdbcTemplate jdbc;

    static List<TableShape> tables() {
        return Tables.all();
    }

    @Test
    void areAllThatTheSchemaHas() {
        assertThat(Tables.all().stream().map(TableShape::name))
                .containsExactlyInAnyOrderElementsOf(jdbc.queryForList("""
                        select table_name
                        from information_schema.tables
                        where table_schema = database()
                          and table_name not like 'DATABASECHANGELOG%'
                        """, String.class));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void haveTheColumnsOfTheSchema(TableShape table) {
        assertThat(table.columns()).containsExactlyElementsOf(jdbc.queryForList("""
                select column_name
                from information_schema.columns
                where table_schema = database() and table_name = ?
                order by ordinal_position
                """, String.class, table.name()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void haveTheUniqueKeysOfTheSchema(TableShape table) {
        Map<String, List<String>> keys = jdbc.queryForList("""
                        select index_name as name, column_name as part, nullable = 'YES' as optional
                        from information_schema.statistics
                        where table_schema = database() and table_name = ? and non_unique = 0
                        order by index_name, seq_in_index
                        """, table.name()).stream()
                .collect(Collectors.groupingBy(row -> (String) row.get("name")))
                .entrySet()
                .stream()
                // Of a key with a column that may be null, several rows may hold the same.
                .filter(key -> key.getValue().stream().noneMatch(row -> ((Number) row.get("optional")).intValue() == 1))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        key -> key.getValue().stream()
                                .map(row -> (String) row.get("part"))
                                .toList()));

        assertThat(table.keys()).containsExactlyInAnyOrderElementsOf(keys.values());
        assertThat(table.primaryKey()).isEqualTo(keys.get("PRIMARY"));
    }

    @Test
    void comeAfterThoseThatTheyReferTo() {
        List<String> order = new ArrayList<>(Tables.primaryKeys().keySet());

        assertThat(jdbc.queryForList("""
                        select table_name as referring, referenced_table_name as referred
                        from information_schema.key_column_usage
                        where table_schema = database() and referenced_table_name is not null
                        """))
                .hasSize(6)
                .allSatisfy(reference -> assertThat(order.indexOf(reference.get("referred")))
                        .isLessThan(order.indexOf(reference.get("referring"))));
    }
}
