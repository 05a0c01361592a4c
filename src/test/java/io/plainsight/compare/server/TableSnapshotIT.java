package io.plainsight.compare.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.recorded.TableChange;
import io.plainsight.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class TableSnapshotIT {

    private static final Map<String, List<String>> KEYS =
            Map.of("authors", List.of("id"), "student_courses", List.of("student_id", "course_id"));

    @Autowired
    private JdbcClient database;

    private TableSnapshot before;

    @BeforeEach
    void threeAuthorsAndAStudentOfTwoCourses() {
        execute("insert into authors (id, name) values (1, 'A'), (2, 'B'), (3, 'C')");
        execute("insert into students (id, name, email) values (1, 'S', 's@example.com')");
        execute("insert into courses (id, name, code) values (1, 'One', 'C1'), (2, 'Two', 'C2')");
        execute("insert into student_courses values (1, 1, '2024-01-01'), (1, 2, '2024-01-01')");
        before = take();
    }

    @Test
    void nothingChanged() {
        TableSnapshot after = take();

        assertThat(after.since(before)).isEmpty();
        assertThat(after.digest()).isEqualTo(before.digest());
    }

    @Test
    void seesEachKindOfChangeInTheOrderOfTheKey() {
        execute("insert into authors (id, name) values (9, 'I'), (5, 'E')");
        execute("update authors set name = 'b' where id = 2");
        execute("delete from authors where id = 1");

        assertThat(take().since(before))
                .isEqualTo(Map.of(
                        "authors",
                        new TableChange(
                                List.of(tree("{'id': 5, 'name': 'E'}"), tree("{'id': 9, 'name': 'I'}")),
                                List.of(tree("{'id': 1, 'name': 'A'}")),
                                List.of(new TableChange.Update(
                                        tree("{'id': 2, 'name': 'B'}"), tree("{'id': 2, 'name': 'b'}"))))));
    }

    @Test
    void rowsWithSeveralKeyColumnsAreToldApart() {
        execute("delete from student_courses where course_id = 2");
        execute("update student_courses set enrolled_at = '2024-01-01 00:00:00.000001' where course_id = 1");

        TableChange change = take().since(before).get("student_courses");

        assertThat(change.inserted()).isEmpty();
        assertThat(change.deleted())
                .singleElement()
                .satisfies(row -> assertThat(row.get("course_id").intValue()).isEqualTo(2));
        assertThat(change.updated()).singleElement().satisfies(update -> {
            assertThat(update.before().get("enrolled_at"))
                    .isEqualTo(tree("{'datetime': '2024-01-01T00:00:00.000000'}"));
            assertThat(update.after().get("enrolled_at")).isEqualTo(tree("{'datetime': '2024-01-01T00:00:00.000001'}"));
        });
    }

    @Test
    void anotherKeyIsAnotherRow() {
        execute("update authors set id = 4 where id = 3");

        TableChange change = take().since(before).get("authors");

        assertThat(change.inserted()).containsExactly(tree("{'id': 4, 'name': 'C'}"));
        assertThat(change.deleted()).containsExactly(tree("{'id': 3, 'name': 'C'}"));
        assertThat(change.updated()).isEmpty();
    }

    @Test
    void tablesThatItWasNotAskedForDoNotCount() {
        execute("update students set name = 'Other'");

        assertThat(take().since(before)).isEmpty();
    }

    @Test
    void otherRowsAreAnotherDigest() {
        execute("update authors set name = 'c' where id = 3");
        TableSnapshot after = take();

        assertThat(after.digest()).isNotEqualTo(before.digest());
        assertThat(after.since(before)).isNotEmpty();
    }

    private TableSnapshot take() {
        return TableSnapshot.take(database, KEYS);
    }

    private void execute(String sql) {
        database.sql(sql).update();
    }

    /** As a server gives it: its whole numbers are long. */
    private static JsonNode tree(String json) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_LONG_FOR_INTS)
                .build()
                .readTree(json.replace('\'', '"'));
    }
}
