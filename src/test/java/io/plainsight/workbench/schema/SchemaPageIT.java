package io.plainsight.workbench.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plainsight.compare.verdict.TableShape;
import io.plainsight.guide.Guide;
import io.plainsight.guide.GuideEntry;
import io.plainsight.guide.Tables;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.Migration;
import io.plainsight.testing.ScratchDatabase;
import io.plainsight.workbench.run.Recorded;
import io.plainsight.workbench.run.TimeLimit;
import io.plainsight.workbench.schema.SchemaPage.IndexRow;
import io.plainsight.workbench.schema.SchemaPage.Table;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;

/** What the page says of a database with the sample data. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaPageIT {

    private ScratchDatabase database;
    private LiveSchema schema;

    @BeforeAll
    void migrate(@Autowired JdbcConnectionDetails suite) throws Exception {
        database = new ScratchDatabase(suite);
        Migration.fromClasspath(database.dataSource()).update("sample");
        schema = schema(database.dataSource());
    }

    @AfterAll
    void drop() throws Exception {
        database.close();
    }

    private static LiveSchema schema(DataSource dataSource) {
        return new LiveSchema(
                dataSource,
                new TimeLimit(dataSource, new JdbcTransactionManager(dataSource), Duration.ofMinutes(1)),
                new Recorded());
    }

    @Test
    void hasTheTablesOfTheGuide() {
        assertThat(schema.page().tables())
                .extracting(Table::name)
                .containsExactlyElementsOf(
                        Tables.all().stream().map(TableShape::name).toList());
        for (TableShape shape : Tables.all()) {
            Table table = table(shape.name());
            assertThat(table.columns()).extracting(column -> column.name()).containsExactlyElementsOf(shape.columns());
            assertThat(table.primaryKey()).isEqualTo(shape.primaryKey());
            assertThat(table.indexes())
                    .filteredOn(IndexRow::unique)
                    .extracting(IndexRow::columns)
                    .containsAll(shape.keys());
        }
    }

    @Test
    void saysWhatTheServerSaysOfAColumn() {
        assertThat(table("users").columns())
                .filteredOn(column -> List.of("id", "age", "created_at").contains(column.name()))
                .satisfiesExactly(
                        id -> {
                            assertThat(id.key()).isEqualTo("PK");
                            assertThat(id.extra()).contains("auto_increment");
                        },
                        age -> {
                            assertThat(age.nullable()).isTrue();
                            assertThat(age.defaultValue()).isNull();
                        },
                        created -> assertThat(created.defaultValue()).isEqualToIgnoringCase("current_timestamp(6)"));
        assertThat(table("student_courses").columns())
                .extracting(column -> column.key())
                .containsExactly("PK FK", "PK FK", "");
    }

    @Test
    void hasTheForeignKeys() {
        assertThat(schema.page().tables()).flatExtracting(Table::foreignKeys).hasSize(6);
        assertThat(table("books").foreignKeys())
                .containsExactly(new SchemaTable.ForeignKey(
                        "books_author_fk", List.of("author_id"), "authors", List.of("id"), "cascade"));
        assertThat(index("books", "books_author").foreignKeys()).containsExactly("books_author_fk");
    }

    @Test
    void saysWhichIndexServesAnEntry() {
        assertThat(index("users", "PRIMARY").searchedBy())
                .contains("basic.find", "cascade.delete-user", "write.update-user")
                .doesNotContain("basic.first");
        assertThat(index("users", "PRIMARY").readAlongBy()).contains("basic.first", "basic.last");
        assertThat(index("users", "users_email_unique").searchedBy()).contains("basic.find-by");
        assertThat(Stream.of(
                                index("users", "users_active").searchedBy(),
                                table("users").readFromEndToEndBy())
                        .flatMap(List::stream))
                .contains("filter.where");
        assertThat(table("users").readFromEndToEndBy()).contains("order.by");
        assertThat(index("profiles", "profiles_user_unique").searchedBy()).contains("cascade.orphan-profile");
    }

    @Test
    void listsEveryEntry() {
        SchemaPage page = schema.page();
        List<String> elsewhere =
                page.elsewhere().stream().map(IndexUses.Elsewhere::entry).toList();
        List<String> atATable = page.tables().stream()
                .flatMap(table -> Stream.concat(
                        Stream.of(table.readFromEndToEndBy()),
                        table.indexes().stream().flatMap(index -> Stream.of(index.searchedBy(), index.readAlongBy()))))
                .flatMap(Collection::stream)
                .distinct()
                .toList();

        assertThat(Stream.concat(atATable.stream(), elsewhere.stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Guide.entries().stream().map(GuideEntry::id).toList());
        assertThat(elsewhere)
                .contains("performance.bulk-insert", "aggregate.minimum")
                .allMatch(id -> id.contains("create")
                        || List.of(
                                        "performance.bulk-insert",
                                        "aggregate.minimum",
                                        "aggregate.maximum",
                                        "write.append-course",
                                        "write.append-student",
                                        "write.enroll",
                                        "write.enroll-twice")
                                .contains(id));
    }

    @Test
    void asksAgainOnlyWhenTheTablesHaveChanged() {
        SchemaPage before = schema.page();
        assertThat(schema.page()).isSameAs(before);

        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        jdbc.execute("alter table courses add index courses_name (name)");
        try {
            assertThat(index("courses", "courses_name").columns()).containsExactly("name");
        } finally {
            jdbc.execute("alter table courses drop index courses_name");
        }
    }

    @Test
    void changesNoRow() {
        schema(database.dataSource()).page();

        assertThat(new JdbcTemplate(database.dataSource())
                        .queryForList("select count(*) from users union all select count(*) from books", Long.class))
                .containsExactly(12L, 10L);
    }

    @Test
    void isALineForEachIndexInASpreadsheet() {
        assertThat(new SchemaController(schema).csv().getBody())
                .startsWith("table,index,columns,unique,entries\nusers,PRIMARY,id,true,\"basic.find ")
                .hasLineCount(1
                        + schema.page().tables().stream()
                                .mapToInt(table -> table.indexes().size())
                                .sum());
    }

    @Test
    void failsAsTheProblemPageExpectsWhereTheDatabaseIsGone() {
        LiveSchema gone = schema(new DriverManagerDataSource("jdbc:mysql://127.0.0.1:1/gone", "nobody", ""));

        assertThatThrownBy(gone::page).isInstanceOf(TransactionException.class);
    }

    private Table table(String name) {
        return schema.page().tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private IndexRow index(String table, String name) {
        return table(table).indexes().stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
