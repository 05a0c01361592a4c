package io.plainsight.benchmark.entry.jooq;

import static io.plainsight.benchmark.peer.JooqTables.AUTHORS;
import static io.plainsight.benchmark.peer.JooqTables.BOOKS;
import static io.plainsight.benchmark.peer.JooqTables.COURSES;
import static io.plainsight.benchmark.peer.JooqTables.ENROLLMENTS;
import static io.plainsight.benchmark.peer.JooqTables.PROFILES;
import static io.plainsight.benchmark.peer.JooqTables.STUDENTS;
import static io.plainsight.benchmark.peer.JooqTables.STUDENT_COURSES;
import static io.plainsight.benchmark.peer.JooqTables.USERS;
import static org.jooq.Records.mapping;

import io.plainsight.books.Book;
import io.plainsight.courses.Course;
import io.plainsight.courses.Student;
import io.plainsight.people.Profile;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record10;
import org.jooq.SelectOnConditionStep;

/** Objects loaded with the objects they are related to. */
final class RelationQueries {

    private RelationQueries() {}

    static void addTo(Map<String, JooqQuery> all) {
        all.put(
                "relation.user-profile",
                (jooq, given) -> usersWithProfile(jooq)
                        .where(USERS.ID.eq((Long) given[0]))
                        .fetchOptional(mapping(Rows::userWithProfile)));
        all.put("relation.profile-user", (jooq, given) -> profileWithUser(jooq, (Long) given[0]));
        all.put(
                "relation.author-books",
                (jooq, given) -> AuthorQueries.authorsWithBooks(jooq, AUTHORS.ID.eq((Long) given[0])).stream()
                        .findFirst());
        all.put("relation.book-author", (jooq, given) -> bookWithAuthor(jooq, (Long) given[0]));
        all.put("relation.student-courses", (jooq, given) -> StudentQueries.withCourses(jooq, (Long) given[0]));
        all.put("relation.course-students", (jooq, given) -> CourseQueries.withStudents(jooq, (Long) given[0]));
        all.put(
                "relation.student-courses-dynamic",
                (jooq, given) -> coursesByCode(jooq, (Long) given[0], (String) given[1]));
        all.put("relation.student-enrollments", (jooq, given) -> StudentQueries.withEnrollments(jooq, (Long) given[0]));
        all.put("relation.course-enrollments", (jooq, given) -> CourseQueries.withEnrollments(jooq, (Long) given[0]));
        all.put("relation.student-enrolled-courses", (jooq, given) -> enrolledCourses(jooq, (Long) given[0]));
        all.put("relation.course-enrolled-students", (jooq, given) -> enrolledStudents(jooq, (Long) given[0]));
    }

    static SelectOnConditionStep<
                    Record10<Long, String, String, Boolean, String, Integer, LocalDateTime, Long, String, String>>
            usersWithProfile(DSLContext jooq) {
        return jooq.select(
                        USERS.ID,
                        USERS.NAME,
                        USERS.EMAIL,
                        USERS.ACTIVE,
                        USERS.ROLE,
                        USERS.AGE,
                        USERS.CREATED_AT,
                        PROFILES.ID,
                        PROFILES.BIO,
                        PROFILES.AVATAR_URL)
                .from(USERS)
                .leftJoin(PROFILES)
                .on(PROFILES.USER_ID.eq(USERS.ID));
    }

    private static Optional<Profile> profileWithUser(DSLContext jooq, long id) {
        return jooq.select(
                        PROFILES.ID,
                        PROFILES.BIO,
                        PROFILES.AVATAR_URL,
                        USERS.ID,
                        USERS.NAME,
                        USERS.EMAIL,
                        USERS.ACTIVE,
                        USERS.ROLE,
                        USERS.AGE,
                        USERS.CREATED_AT)
                .from(PROFILES)
                .join(USERS)
                .on(USERS.ID.eq(PROFILES.USER_ID))
                .where(PROFILES.ID.eq(id))
                .fetchOptional(row -> {
                    Profile profile = Rows.profile(row.value1(), row.value2(), row.value3());
                    profile.setUser(Rows.user(
                            row.value4(),
                            row.value5(),
                            row.value6(),
                            row.value7(),
                            row.value8(),
                            row.value9(),
                            row.value10()));
                    return profile;
                });
    }

    private static Optional<Book> bookWithAuthor(DSLContext jooq, long id) {
        return jooq.select(BOOKS.ID, BOOKS.TITLE, BOOKS.ISBN, BOOKS.PUBLISHED_YEAR, AUTHORS.ID, AUTHORS.NAME)
                .from(BOOKS)
                .join(AUTHORS)
                .on(AUTHORS.ID.eq(BOOKS.AUTHOR_ID))
                .where(BOOKS.ID.eq(id))
                .fetchOptional(row -> {
                    Book book = Rows.book(row.value1(), row.value2(), row.value3(), row.value5(), row.value4());
                    book.setAuthor(Rows.author(row.value5(), row.value6()));
                    return book;
                });
    }

    /** Ordered by the foreign key, as in the mapper: MySQL then reads an index in order and need not sort. */
    private static List<Course> coursesByCode(DSLContext jooq, long student, String code) {
        return jooq.select(COURSES.ID, COURSES.NAME, COURSES.CODE)
                .from(COURSES)
                .join(STUDENT_COURSES)
                .on(STUDENT_COURSES.COURSE_ID.eq(COURSES.ID))
                .where(STUDENT_COURSES.STUDENT_ID.eq(student))
                .and(COURSES.CODE.like(code))
                .orderBy(STUDENT_COURSES.COURSE_ID)
                .fetch(mapping(Rows::course));
    }

    private static List<Course> enrolledCourses(DSLContext jooq, long student) {
        return jooq.select(COURSES.ID, COURSES.NAME, COURSES.CODE)
                .from(COURSES)
                .join(ENROLLMENTS)
                .on(ENROLLMENTS.COURSE_ID.eq(COURSES.ID))
                .where(ENROLLMENTS.STUDENT_ID.eq(student))
                .orderBy(ENROLLMENTS.COURSE_ID)
                .fetch(mapping(Rows::course));
    }

    private static List<Student> enrolledStudents(DSLContext jooq, long course) {
        return jooq.select(STUDENTS.ID, STUDENTS.NAME, STUDENTS.EMAIL)
                .from(STUDENTS)
                .join(ENROLLMENTS)
                .on(ENROLLMENTS.STUDENT_ID.eq(STUDENTS.ID))
                .where(ENROLLMENTS.COURSE_ID.eq(course))
                .orderBy(ENROLLMENTS.STUDENT_ID)
                .fetch(mapping(Rows::student));
    }
}
