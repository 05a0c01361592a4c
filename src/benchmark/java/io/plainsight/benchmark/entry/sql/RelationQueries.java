package io.plainsight.benchmark.entry.sql;

import java.util.Map;

/** Objects loaded with the objects they are related to. */
final class RelationQueries {

    static final String USERS_WITH_PROFILE = """
            select
                users.id, users.name, users.email, users.active, users.role, users.age, users.created_at,
                profiles.id, profiles.bio, profiles.avatar_url
            from users
            left join profiles
                on profiles.user_id = users.id
            """;

    private static final String PROFILE_WITH_USER = """
            select
                profiles.id, profiles.bio, profiles.avatar_url,
                users.id, users.name, users.email, users.active, users.role, users.age, users.created_at
            from profiles
            join users
                on users.id = profiles.user_id
            where profiles.id = ?
            """;

    private static final String AUTHOR_WITH_BOOKS = AuthorQueries.AUTHORS_WITH_BOOKS + """
            where authors.id = ?
            order by authors.id, books.id
            """;

    private static final String BOOK_WITH_AUTHOR = """
            select books.id, books.title, books.isbn, books.published_year, authors.id, authors.name
            from books
            join authors
                on authors.id = books.author_id
            where books.id = ?
            """;

    private static final String STUDENT_WITH_COURSES = """
            select students.id, students.name, students.email, courses.id, courses.name, courses.code
            from students
            left join student_courses
                on student_courses.student_id = students.id
            left join courses
                on courses.id = student_courses.course_id
            where students.id = ?
            order by students.id, courses.id
            """;

    private static final String COURSE_WITH_STUDENTS = """
            select courses.id, courses.name, courses.code, students.id, students.name, students.email
            from courses
            left join student_courses
                on student_courses.course_id = courses.id
            left join students
                on students.id = student_courses.student_id
            where courses.id = ?
            order by courses.id, students.id
            """;

    /** Ordered by the foreign key, as in the mapper: MySQL then reads an index in order and need not sort. */
    private static final String COURSES_OF_STUDENT_BY_CODE = """
            select courses.id, courses.name, courses.code
            from courses
            join student_courses
                on student_courses.course_id = courses.id
            where student_courses.student_id = ?
              and courses.code like ?
            order by student_courses.course_id
            """;

    private static final String STUDENT_WITH_ENROLLMENTS = """
            select
                students.id, students.name, students.email,
                enrollments.id, enrollments.grade, enrollments.enrolled_at, enrollments.completed_at,
                courses.id, courses.name, courses.code
            from students
            left join enrollments
                on enrollments.student_id = students.id
            left join courses
                on courses.id = enrollments.course_id
            where students.id = ?
            order by students.id, enrollments.id
            """;

    private static final String COURSE_WITH_ENROLLMENTS = """
            select
                courses.id, courses.name, courses.code,
                enrollments.id, enrollments.grade, enrollments.enrolled_at, enrollments.completed_at,
                students.id, students.name, students.email
            from courses
            left join enrollments
                on enrollments.course_id = courses.id
            left join students
                on students.id = enrollments.student_id
            where courses.id = ?
            order by courses.id, enrollments.id
            """;

    private static final String ENROLLED_COURSES = """
            select courses.id, courses.name, courses.code
            from courses
            join enrollments
                on enrollments.course_id = courses.id
            where enrollments.student_id = ?
            order by enrollments.course_id
            """;

    private static final String ENROLLED_STUDENTS = """
            select students.id, students.name, students.email
            from students
            join enrollments
                on enrollments.student_id = students.id
            where enrollments.course_id = ?
            order by enrollments.student_id
            """;

    private RelationQueries() {}

    static void addTo(Map<String, SqlQuery> all) {
        all.put(
                "relation.user-profile",
                (sql, given) -> sql.one(Rows::userWithProfile, USERS_WITH_PROFILE + "where users.id = ?", given));
        all.put("relation.profile-user", (sql, given) -> sql.one(Rows::profileWithUser, PROFILE_WITH_USER, given));
        all.put(
                "relation.author-books",
                (sql, given) -> sql.whole(Families::authorWithBooks, AUTHOR_WITH_BOOKS, given));
        all.put("relation.book-author", (sql, given) -> sql.one(Rows::bookWithAuthor, BOOK_WITH_AUTHOR, given));
        all.put(
                "relation.student-courses",
                (sql, given) -> sql.whole(Families::studentWithCourses, STUDENT_WITH_COURSES, given));
        all.put(
                "relation.course-students",
                (sql, given) -> sql.whole(Families::courseWithStudents, COURSE_WITH_STUDENTS, given));
        all.put(
                "relation.student-courses-dynamic",
                (sql, given) -> sql.list(Rows::course, COURSES_OF_STUDENT_BY_CODE, given));
        all.put(
                "relation.student-enrollments",
                (sql, given) -> sql.whole(Families::studentWithEnrollments, STUDENT_WITH_ENROLLMENTS, given));
        all.put(
                "relation.course-enrollments",
                (sql, given) -> sql.whole(Families::courseWithEnrollments, COURSE_WITH_ENROLLMENTS, given));
        all.put("relation.student-enrolled-courses", (sql, given) -> sql.list(Rows::course, ENROLLED_COURSES, given));
        all.put("relation.course-enrolled-students", (sql, given) -> sql.list(Rows::student, ENROLLED_STUDENTS, given));
    }
}
