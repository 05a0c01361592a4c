package io.plainsight.guide;

import io.plainsight.books.BookMapper;
import io.plainsight.courses.CourseMapper;
import java.util.List;
import java.util.stream.Stream;

/**
 * The data on which the cost of a query is seen to grow, or not: a number of parents N, on otherwise empty tables.
 *
 * <p>N users with a profile each; N authors with two books each, the first with N more; N students and N courses, the
 * first student with every course and the first course with every student, in both join tables.
 */
public final class Growth {

    private static final List<Integer> SIZES = List.of(1, 10, 100, 1000);

    private static final List<String> SETUP = Stream.of(
                    "insert into users (id, name, email, active, role, age, created_at)"
                            + " select n, concat('User ', n), concat('old', n, '@example.com'), true, 'admin', 30,"
                            + " '2024-01-01 00:00:00' from numbers",
                    "insert into profiles (id, user_id, bio) select n, n, 'Hello' from numbers",
                    "insert into authors (id, name) select n, concat('Author ', n) from numbers",
                    "insert into books (id, title, author_id, published_year)"
                            + " select n, concat('Book ', n), n, 2021 from numbers",
                    "insert into books (id, title, author_id, published_year)"
                            + " select 10000 + n, concat('Book ', n), n, 2022 from numbers",
                    "insert into books (id, title, author_id, published_year)"
                            + " select 20000 + n, concat('Book ', n), 1, 2023 from numbers",
                    "insert into students (id, name, email)"
                            + " select n, concat('Student ', n), concat('student', n, '@university.example')"
                            + " from numbers",
                    "insert into courses (id, name, code) select n, concat('Course ', n), concat('CS', n) from numbers",
                    "insert into student_courses (student_id, course_id, enrolled_at)"
                            + " select 1, n, '2024-09-01 08:00:00' from numbers",
                    "insert into student_courses (student_id, course_id, enrolled_at)"
                            + " select n, 1, '2024-09-01 08:00:00' from numbers where n > 1",
                    "insert into enrollments (id, student_id, course_id, grade, enrolled_at)"
                            + " select n, 1, n, 'A', '2024-09-01 08:00:00' from numbers",
                    "insert into enrollments (id, student_id, course_id, grade, enrolled_at)"
                            + " select 10000 + n, n, 1, 'A', '2024-09-01 08:00:00' from numbers where n > 1")
            .toList();

    private static final String NUMBERS =
            "(with recursive numbers as (select 1 as n union all select n + 1 from numbers where n < %d)"
                    + " select n from numbers) numbers";

    private Growth() {}

    /** The numbers of parents. */
    public static List<Integer> sizes() {
        return SIZES;
    }

    /** The statements that fill the empty tables for a number of parents, 1 to 1000. */
    public static List<String> setup(int parents) {
        return SETUP.stream()
                .map(statement -> statement.replace("from numbers", "from " + NUMBERS.formatted(parents)))
                .toList();
    }

    /** The data on which a case is seen to grow, in words. */
    public static String data(GuideCase growing) {
        if (takesNumber(growing)) {
            return "N users, with N more to insert";
        }
        Class<?> contract = growing.statements().get(0).contract();
        if (contract.getPackage().equals(BookMapper.class.getPackage())) {
            return "N authors with two books each, the first with N more";
        }
        return contract.getPackage().equals(CourseMapper.class.getPackage())
                ? "N students and N courses, the first of each linked to all of the others"
                : "N users with a profile each, all of them active";
    }

    /** The entries that load lists, load or delete related rows, and the one that inserts many. */
    public static List<GuideCase> cases() {
        return Cases.all().stream().filter(Growth::mayGrow).toList();
    }

    /** A case for a number of parents; it takes the number itself where it inserts that many. */
    public static GuideCase of(GuideCase growing, int parents) {
        return takesNumber(growing) ? growing.with("count", String.valueOf(parents)) : growing;
    }

    private static boolean takesNumber(GuideCase growing) {
        return growing.id().equals("performance.bulk-insert");
    }

    /** Of plain lists too, as an interface may load what is related without having been asked. */
    private static boolean mayGrow(GuideCase growing) {
        if (!growing.isEntrysOwn()) {
            return List.of("query.eager-join#limit", "performance.eager#count").contains(growing.id());
        }
        String id = growing.id();
        return Stream.of("relation.", "query.", "performance.", "pattern.scope", "cascade.delete", "write.remove")
                        .anyMatch(id::startsWith)
                || List.of("basic.all", "filter.where", "order.by", "pattern.repository-find-active")
                        .contains(id);
    }
}
