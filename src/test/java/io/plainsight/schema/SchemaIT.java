package io.plainsight.schema;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plainsight.testing.DatabaseTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database says of itself. Names are what error messages, plans and other people's scripts refer to. */
@DatabaseTest
class SchemaIT {

    private static final String COLLATION = "utf8mb4_unicode_520_ci";

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void everyTableAndTextHasOneCollation() {
        assertThat(read("""
                select table_name, table_collation
                from information_schema.tables
                where table_schema = database()
                  and table_name not like 'DATABASECHANGELOG%'
                """))
                .containsOnlyKeys(
                        "users",
                        "profiles",
                        "authors",
                        "books",
                        "students",
                        "courses",
                        "student_courses",
                        "enrollments")
                .allSatisfy(
                        (table, collation) -> assertThat(collation).as(table).isEqualTo(COLLATION));
        assertThat(read("""
                select concat(table_name, '.', column_name), concat(character_set_name, ' ', collation_name)
                from information_schema.columns
                where table_schema = database()
                  and table_name not like 'DATABASECHANGELOG%'
                  and collation_name is not null
                """))
                .hasSize(13)
                .allSatisfy((column, text) -> assertThat(text).as(column).isEqualTo("utf8mb4 " + COLLATION));
    }

    @Test
    void primaryKeys() {
        assertThat(keys("PRIMARY KEY"))
                .containsOnly(
                        entry("users.PRIMARY", "id"),
                        entry("profiles.PRIMARY", "id"),
                        entry("authors.PRIMARY", "id"),
                        entry("books.PRIMARY", "id"),
                        entry("students.PRIMARY", "id"),
                        entry("courses.PRIMARY", "id"),
                        entry("student_courses.PRIMARY", "student_id, course_id"),
                        entry("enrollments.PRIMARY", "id"));
    }

    @Test
    void uniqueConstraints() {
        assertThat(keys("UNIQUE"))
                .containsOnly(
                        entry("users.users_email_unique", "email"),
                        entry("profiles.profiles_user_unique", "user_id"),
                        entry("books.books_isbn_unique", "isbn"),
                        entry("students.students_email_unique", "email"),
                        entry("courses.courses_code_unique", "code"),
                        entry("enrollments.enrollments_student_course_unique", "student_id, course_id"));
    }

    @Test
    void foreignKeysTakeChildrenAlong() {
        assertThat(read("""
                select rules.constraint_name,
                    concat(parts.table_name, '.', parts.column_name, ' -> ', parts.referenced_table_name, '.',
                           parts.referenced_column_name, ' ', rules.delete_rule)
                from information_schema.referential_constraints as rules
                join information_schema.key_column_usage as parts
                    on parts.constraint_schema = rules.constraint_schema
                    and parts.constraint_name = rules.constraint_name
                    and parts.table_name = rules.table_name
                where rules.constraint_schema = database()
                """))
                .containsOnly(
                        entry("profiles_user_fk", "profiles.user_id -> users.id CASCADE"),
                        entry("books_author_fk", "books.author_id -> authors.id CASCADE"),
                        entry("student_courses_student_fk", "student_courses.student_id -> students.id CASCADE"),
                        entry("student_courses_course_fk", "student_courses.course_id -> courses.id CASCADE"),
                        entry("enrollments_student_fk", "enrollments.student_id -> students.id CASCADE"),
                        entry("enrollments_course_fk", "enrollments.course_id -> courses.id CASCADE"));
    }

    @Test
    void checkConstraints() {
        assertThat(read("""
                select constraint_name, table_name
                from information_schema.table_constraints
                where constraint_schema = database()
                  and constraint_type = 'CHECK'
                """))
                .containsOnly(
                        entry("users_role_known", "users"),
                        entry("users_age_possible", "users"),
                        entry("books_published_year_possible", "books"),
                        entry("enrollments_completed_after_enrolled", "enrollments"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "users_role_known,                     role,                      \"'boss'\"",
                "users_age_possible,                   age,                       -1",
                "users_age_possible,                   age,                       151"
            })
    void refusesUsersThatCannotBe(String constraint, String column, String value) {
        assertRefused(
                constraint, "insert into users (name, email, %s) values ('X', 'x@example.com', %s)", column, value);
    }

    @ParameterizedTest
    @CsvSource({"0", "10000"})
    void refusesYearsThatCannotBe(String year) {
        jdbc.update("insert into authors (id, name) values (1, 'X')");

        assertRefused(
                "books_published_year_possible",
                "insert into books (title, author_id, published_year) values ('X', 1, %s)",
                year);
    }

    @Test
    void refusesACompletionBeforeItsEnrollment() {
        jdbc.update("insert into students (id, name, email) values (1, 'X', 'x@example.com')");
        jdbc.update("insert into courses (id, name, code) values (1, 'X', 'X')");

        assertRefused("enrollments_completed_after_enrolled", """
                insert into enrollments (student_id, course_id, enrolled_at, completed_at)
                values (1, 1, '2024-01-02', '2024-01-01')
                """);
    }

    /** MySQL and MariaDB agree on every pair; this class runs on both. */
    @ParameterizedTest(name = "''{0}'' and ''{1}'' are the same: {2}")
    @CsvSource({
        "alice,    Alice,      true",
        "alice,    Álice,      true",
        "Chloë,    chloe,      true",
        "Bob,      'Bob ',     true",
        "'',       ' ',        true",
        "ß,        ss,         true",
        "ß,        s,          false",
        "æ,        ae,         true",
        "ä,        ae,         false",
        "ø,        o,          true",
        "ﬁ,        fi,         true",
        "か,       カ,          true",
        "a,        а,          false",
        "Bob,      ' Bob',     false",
        "O'Neill,  ONeill,     false",
        "王芳,      王,         false",
        "🦊,       🐻,         false",
        "Dmitri 🦊, Dmitri 🐻, false"
    })
    void comparesText(String stored, String asked, boolean same) {
        jdbc.update("insert into users (name, email) values (?, 'x@example.com')", stored);

        assertThat(jdbc.queryForObject("select count(*) from users where name = ?", Long.class, asked))
                .isEqualTo(same ? 1 : 0);
    }

    private Map<String, String> keys(String type) {
        return read("""
                select concat(constraints.table_name, '.', constraints.constraint_name),
                    group_concat(parts.column_name order by parts.ordinal_position separator ', ')
                from information_schema.table_constraints as constraints
                join information_schema.key_column_usage as parts
                    on parts.constraint_schema = constraints.constraint_schema
                    and parts.table_name = constraints.table_name
                    and parts.constraint_name = constraints.constraint_name
                where constraints.constraint_schema = database()
                  and constraints.table_name not like 'DATABASECHANGELOG%'
                  and constraints.constraint_type = '""" + type + "' group by constraints.table_name, constraints.constraint_name");
    }

    private Map<String, String> read(String sql) {
        Map<String, String> values = new LinkedHashMap<>();
        jdbc.query(sql, row -> {
            assertThat(values.put(row.getString(1), row.getString(2)))
                    .as(row.getString(1))
                    .isNull();
        });
        return values;
    }

    private void assertRefused(String constraint, String sql, Object... values) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.update(sql.formatted(values)))
                .havingRootCause()
                .withMessageContaining(constraint);
    }
}
