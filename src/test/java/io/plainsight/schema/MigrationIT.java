package io.plainsight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.Migration;
import io.plainsight.testing.ScratchDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class MigrationIT {

    private static final String SAMPLE = "sample";
    private static final String NO_CONTEXT = "";
    private static final List<String> TABLES =
            List.of("authors", "books", "courses", "enrollments", "profiles", "student_courses", "students", "users");
    private static final List<String> CHANGE_SETS = List.of(
            "liquibase/changes/001-people.sql create-users",
            "liquibase/changes/001-people.sql create-profiles",
            "liquibase/changes/002-books.sql create-authors",
            "liquibase/changes/002-books.sql create-books",
            "liquibase/changes/003-courses.sql create-students",
            "liquibase/changes/003-courses.sql create-courses",
            "liquibase/changes/003-courses.sql create-student_courses",
            "liquibase/changes/003-courses.sql create-enrollments",
            "liquibase/changes/004-sample.sql sample");

    @Autowired
    private JdbcConnectionDetails suite;

    private ScratchDatabase database;
    private JdbcTemplate jdbc;
    private Migration migration;

    @BeforeEach
    void createDatabase() throws Exception {
        database = new ScratchDatabase(suite);
        jdbc = new JdbcTemplate(database.dataSource());
        migration = Migration.fromClasspath(database.dataSource());
    }

    @AfterEach
    void dropDatabase() throws Exception {
        database.close();
    }

    @Test
    void createsTheTablesInAnEmptyDatabase() throws Exception {
        migration.update(NO_CONTEXT);

        assertThat(definitions()).containsOnlyKeys(TABLES);
        assertThat(recorded()).isEqualTo(CHANGE_SETS.subList(0, 8));
    }

    @Test
    void rollsBackEachChangeSetWithoutATrace() throws Exception {
        List<Map<String, String>> definitionsBefore = new ArrayList<>();
        List<Map<String, Long>> rowsBefore = new ArrayList<>();
        for (String changeSet : CHANGE_SETS) {
            definitionsBefore.add(definitions());
            rowsBefore.add(rows());
            migration.step(SAMPLE);
            assertThat(recorded()).last().isEqualTo(changeSet);
        }

        for (int step = CHANGE_SETS.size() - 1; step >= 0; step--) {
            migration.rollback(1, SAMPLE);

            assertThat(recorded()).as("left").isEqualTo(CHANGE_SETS.subList(0, step));
            assertThat(definitions()).as(CHANGE_SETS.get(step)).isEqualTo(definitionsBefore.get(step));
            assertThat(rows()).as(CHANGE_SETS.get(step)).isEqualTo(rowsBefore.get(step));
        }
        assertThat(definitions()).isEmpty();
    }

    @Test
    void emptiesTheTablesWhenTheSampleIsRolledBack() throws Exception {
        migration.update(SAMPLE);

        migration.rollback(1, SAMPLE);

        assertThat(rows())
                .containsOnlyKeys(TABLES)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    }

    @Test
    void updatesAgainAfterARollback() throws Exception {
        migration.update(SAMPLE);
        Map<String, String> definitions = definitions();
        Map<String, Long> rows = rows();
        migration.rollback(CHANGE_SETS.size(), SAMPLE);

        migration.update(SAMPLE);

        assertThat(definitions()).isEqualTo(definitions);
        assertThat(rows()).isEqualTo(rows);
        assertThat(recorded()).isEqualTo(CHANGE_SETS);
    }

    @Test
    void doesNothingTheSecondTime() throws Exception {
        migration.update(SAMPLE);
        List<Map<String, Object>> log = log();
        jdbc.update("delete from users where id = 1");
        Map<String, String> definitions = definitions();
        Map<String, Long> rows = rows();

        migration.update(SAMPLE);

        assertThat(log()).isEqualTo(log);
        assertThat(definitions()).isEqualTo(definitions);
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void loadsTheSampleInItsContext() throws Exception {
        migration.update(SAMPLE);

        assertThat(rows())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "authors", 5L,
                        "books", 10L,
                        "courses", 4L,
                        "enrollments", 5L,
                        "profiles", 6L,
                        "student_courses", 5L,
                        "students", 4L,
                        "users", 12L));
    }

    @Test
    void loadsNoSampleInAnotherContext() throws Exception {
        migration.update(NO_CONTEXT);

        assertThat(rows()).containsOnlyKeys(TABLES);
        assertThat(rows().values()).containsOnly(0L);
    }

    @ParameterizedTest
    @CsvSource({
        "users,    'id, name, email', '1000, ''Mine'', ''mine@example.com'''",
        "authors,  'id, name',        '1000, ''Mine'''",
        "students, 'id, name, email', '1000, ''Mine'', ''mine@example.com'''",
        "courses,  'id, name, code',  '1000, ''Mine'', ''MINE'''"
    })
    void leavesTablesAloneThatHoldData(String table, String columns, String values) throws Exception {
        migration.update(NO_CONTEXT);
        jdbc.update("insert into %s (%s) values (%s)".formatted(table, columns, values));
        List<Map<String, Object>> mine = jdbc.queryForList("select * from " + table);
        Map<String, Long> rows = rows();

        migration.update(SAMPLE);

        assertThat(rows()).isEqualTo(rows).containsEntry(table, 1L);
        assertThat(jdbc.queryForList("select * from " + table)).isEqualTo(mine);
        assertThat(recorded()).isEqualTo(CHANGE_SETS.subList(0, 8));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theJarAndTheCommandLineRecogniseEachOthersChangeSets(boolean jarFirst) throws Exception {
        Migration directory = Migration.fromProjectDirectory(database.dataSource());
        (jarFirst ? migration : directory).update(SAMPLE);
        List<Map<String, Object>> log = log();
        assertThat(recorded()).isEqualTo(CHANGE_SETS);

        (jarFirst ? directory : migration).update(SAMPLE);

        assertThat(log()).isEqualTo(log);
        (jarFirst ? directory : migration).rollback(CHANGE_SETS.size(), SAMPLE);
        assertThat(definitions()).isEmpty();
    }

    /** Each table with all that belongs to it, less the counter that says which ids were ever given. */
    private Map<String, String> definitions() {
        return tables().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        table -> jdbc.queryForObject("show create table " + table, (row, number) -> row.getString(2))
                                .replaceAll(" AUTO_INCREMENT=\\d+", "")));
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        tables().forEach(table -> rows.put(table, jdbc.queryForObject("select count(*) from " + table, Long.class)));
        return rows;
    }

    private List<String> tables() {
        return jdbc.queryForList("""
                select table_name
                from information_schema.tables
                where table_schema = database()
                  and table_name not like 'DATABASECHANGELOG%'
                """, String.class);
    }

    private List<String> recorded() {
        return log().stream()
                .map(row -> row.get("FILENAME") + " " + row.get("ID"))
                .toList();
    }

    private List<Map<String, Object>> log() {
        return jdbc.queryForList("select * from DATABASECHANGELOG order by ORDEREXECUTED");
    }
}
