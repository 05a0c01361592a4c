package io.plainsight.guide;

import static io.plainsight.guide.GuideEntry.read;
import static io.plainsight.guide.Section.ASSOCIATION_OBJECT;
import static io.plainsight.guide.Section.MANY_TO_MANY;
import static io.plainsight.guide.Section.MANY_TO_ONE;
import static io.plainsight.guide.Section.ONE_TO_MANY;
import static io.plainsight.guide.Section.ONE_TO_ONE;

import io.plainsight.books.AuthorMapper;
import io.plainsight.books.BookMapper;
import io.plainsight.courses.CourseMapper;
import io.plainsight.courses.StudentMapper;
import io.plainsight.people.ProfileMapper;
import io.plainsight.people.UserMapper;
import java.util.List;

/** Objects loaded with the objects they are related to. */
final class RelationEntries {

    private static final Parameter<Long> ID = Parameter.key("id", 1);
    private static final Parameter<Long> STUDENT_ID = Parameter.key("student-id", 1);
    private static final Parameter<Long> COURSE_ID = Parameter.key("course-id", 1);
    private static final Parameter<String> CODE = Parameter.text("code", "CS%");

    private RelationEntries() {}

    static List<GuideEntry> all() {
        return List.of(
                read("relation.user-profile", ONE_TO_ONE, "A user with its profile, if it has one")
                        .takes(ID)
                        .through(UserMapper.class, "findByIdWithProfile")
                        .as((mappers, arguments) -> mappers.users().findByIdWithProfile(arguments.get(ID))),
                read("relation.profile-user", ONE_TO_ONE, "A profile with its user")
                        .takes(ID)
                        .through(ProfileMapper.class, "findByIdWithUser")
                        .as((mappers, arguments) -> mappers.profiles().findByIdWithUser(arguments.get(ID))),
                read("relation.author-books", ONE_TO_MANY, "An author with all its books")
                        .takes(ID)
                        .through(AuthorMapper.class, "findByIdWithBooks")
                        .as((mappers, arguments) -> mappers.authors().findByIdWithBooks(arguments.get(ID))),
                read("relation.book-author", MANY_TO_ONE, "A book with its author")
                        .takes(ID)
                        .through(BookMapper.class, "findByIdWithAuthor")
                        .as((mappers, arguments) -> mappers.books().findByIdWithAuthor(arguments.get(ID))),
                read("relation.student-courses", MANY_TO_MANY, "A student with its courses, through student_courses")
                        .takes(ID)
                        .through(StudentMapper.class, "findByIdWithCourses")
                        .as((mappers, arguments) -> mappers.students().findByIdWithCourses(arguments.get(ID))),
                read("relation.course-students", MANY_TO_MANY, "A course with its students, through student_courses")
                        .takes(ID)
                        .through(CourseMapper.class, "findByIdWithStudents")
                        .as((mappers, arguments) -> mappers.courses().findByIdWithStudents(arguments.get(ID))),
                read(
                                "relation.student-courses-dynamic",
                                MANY_TO_MANY,
                                "Those of a student's courses whose code is like a pattern")
                        .takes(STUDENT_ID, CODE)
                        .through(CourseMapper.class, "findByStudentIdAndCodeLike")
                        .as((mappers, arguments) -> mappers.courses()
                                .findByStudentIdAndCodeLike(arguments.get(STUDENT_ID), arguments.get(CODE))),
                read(
                                "relation.student-enrollments",
                                ASSOCIATION_OBJECT,
                                "A student with its enrollments, each with its course")
                        .takes(ID)
                        .through(StudentMapper.class, "findByIdWithEnrollments")
                        .as((mappers, arguments) -> mappers.students().findByIdWithEnrollments(arguments.get(ID))),
                read(
                                "relation.course-enrollments",
                                ASSOCIATION_OBJECT,
                                "A course with its enrollments, each with its student")
                        .takes(ID)
                        .through(CourseMapper.class, "findByIdWithEnrollments")
                        .as((mappers, arguments) -> mappers.courses().findByIdWithEnrollments(arguments.get(ID))),
                read(
                                "relation.student-enrolled-courses",
                                ASSOCIATION_OBJECT,
                                "A student's courses, through enrollments")
                        .takes(STUDENT_ID)
                        .through(CourseMapper.class, "findEnrolledByStudentId")
                        .as((mappers, arguments) ->
                                mappers.courses().findEnrolledByStudentId(arguments.get(STUDENT_ID))),
                read(
                                "relation.course-enrolled-students",
                                ASSOCIATION_OBJECT,
                                "A course's students, through enrollments")
                        .takes(COURSE_ID)
                        .through(StudentMapper.class, "findEnrolledByCourseId")
                        .as((mappers, arguments) ->
                                mappers.students().findEnrolledByCourseId(arguments.get(COURSE_ID))));
    }
}
