package io.plainsight.guide;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows in all tables, with many ties, NULLs and look-alikes; the same for the same random numbers. */
final class GeneratedData {

    private static final int ROWS = 50;
    private static final List<String> NAMES = List.of("Alice", "alice", "Álice", "Bob", "Bob ", "🦊", "🐻", "", "Zoë");
    private static final List<String> TITLES = List.of("Book 1", "book", "A Book", "Notebook", "Büch", "Book%", "📓");
    private static final List<String> ROLES = List.of("member", "manager", "admin");

    private final Random random;

    GeneratedData(Random random) {
        this.random = random;
    }

    void insert(JdbcTemplate jdbc) {
        rows(jdbc, "users (id, name, email, active, role, age, created_at)", id -> new Object[] {
            id,
            any(NAMES),
            "user" + id + "@example.com",
            random.nextBoolean(),
            any(ROLES),
            maybe(random.nextInt(4)),
            moment()
        });
        rows(jdbc, "profiles (id, user_id, bio, avatar_url)", id ->
                new Object[] {id, ROWS + 1 - id, maybe(any(NAMES)), maybe("https://example.com/" + id)});
        jdbc.update("delete from profiles where user_id % 3 = 0");
        rows(jdbc, "authors (id, name)", id -> new Object[] {id, any(NAMES)});
        rows(jdbc, "books (id, title, isbn, author_id, published_year)", id -> new Object[] {
            id, any(TITLES), maybe("978" + id), 1 + random.nextInt(ROWS / 4), maybe(2018 + random.nextInt(5))
        });
        rows(jdbc, "students (id, name, email)", id -> new Object[] {id, any(NAMES), "student" + id + "@example.com"});
        rows(jdbc, "courses (id, name, code)", id -> new Object[] {id, any(NAMES), (id % 2 == 0 ? "CS" : "PH") + id});
        rows(jdbc, "student_courses (student_id, course_id, enrolled_at)", id ->
                new Object[] {1 + random.nextInt(ROWS / 4), id, moment()});
        rows(jdbc, "enrollments (id, student_id, course_id, grade, enrolled_at)", id ->
                new Object[] {id, id, 1 + random.nextInt(ROWS / 4), maybe("B+"), maybe(moment())});
    }

    private void rows(JdbcTemplate jdbc, String into, IntFunction<@Nullable Object[]> row) {
        List<@Nullable Object[]> rows =
                IntStream.rangeClosed(1, ROWS).mapToObj(row).toList();
        String marks = "?" + ", ?".repeat(rows.get(0).length - 1);
        jdbc.batchUpdate("insert into " + into + " values (" + marks + ")", rows);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private LocalDateTime moment() {
        return LocalDateTime.of(2023, 1, 1, 0, 0).plusDays(random.nextInt(10)).plusNanos(random.nextInt(2) * 1000L);
    }
}
