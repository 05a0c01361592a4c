package io.plainsight.guide;

import static io.plainsight.guide.GuideEntry.write;
import static io.plainsight.guide.Section.MANY_TO_MANY;
import static io.plainsight.guide.Section.REPOSITORY;
import static io.plainsight.guide.Section.TESTS;

import io.plainsight.books.Author;
import io.plainsight.books.AuthorMapper;
import io.plainsight.books.Book;
import io.plainsight.books.BookMapper;
import io.plainsight.courses.CourseMapper;
import io.plainsight.courses.Enrollment;
import io.plainsight.courses.EnrollmentMapper;
import io.plainsight.courses.StudentMapper;
import io.plainsight.mybatis.Mappers;
import io.plainsight.people.Profile;
import io.plainsight.people.ProfileMapper;
import io.plainsight.people.User;
import io.plainsight.people.UserMapper;
import java.util.List;

/** Rows created and changed. Where several tables are written, each needs a statement of its own. */
final class WriteEntries {

    private static final Parameter<String> NAME = Parameter.text("name", "New User");
    private static final Parameter<String> EMAIL = Parameter.text("email", "new.user@example.com");
    private static final Parameter<String> BIO = Parameter.text("bio", "Hello");
    private static final Parameter<String> AUTHOR = Parameter.text("author", "New Author");
    private static final Parameter<List<String>> TITLES = Parameter.texts("titles", "Book 1", "Book 2");
    private static final Parameter<Long> FREE_STUDENT_ID = Parameter.key("student-id", 4);
    private static final Parameter<Long> FREE_COURSE_ID = Parameter.key("course-id", 4);
    private static final Parameter<Long> STUDENT_ID = Parameter.key("student-id", 1);
    private static final Parameter<Long> COURSE_ID = Parameter.key("course-id", 1);
    private static final Parameter<String> GRADE = Parameter.text("grade", "A");
    private static final Parameter<Long> ID = Parameter.key("id", 1);
    private static final Parameter<String> RENAMED = Parameter.text("name", "Alicia");

    private WriteEntries() {}

    static List<GuideEntry> all() {
        return List.of(
                write("write.create-user-with-profile", TESTS, "Creates a user and its profile")
                        .takes(NAME, EMAIL, BIO)
                        .sends(new Budget(2, 0))
                        .through(UserMapper.class, "insert")
                        .through(ProfileMapper.class, "insert")
                        .as(WriteEntries::createUserWithProfile),
                write("write.create-author-with-books", TESTS, "Creates an author and its books")
                        .takes(AUTHOR, TITLES)
                        .sends(new Budget(2, 0))
                        .through(AuthorMapper.class, "insert")
                        .through(BookMapper.class, "insertRows")
                        .as(WriteEntries::createAuthorWithBooks),
                write("write.append-course", TESTS, "Adds a course to a student's courses")
                        .takes(FREE_STUDENT_ID, FREE_COURSE_ID)
                        .through(StudentMapper.class, "insertCourse")
                        .as((mappers, arguments) -> mappers.students()
                                .insertCourse(arguments.get(FREE_STUDENT_ID), arguments.get(FREE_COURSE_ID))),
                write("write.append-student", TESTS, "Adds a student to a course's students")
                        .takes(FREE_COURSE_ID, FREE_STUDENT_ID)
                        .through(CourseMapper.class, "insertStudent")
                        .as((mappers, arguments) -> mappers.courses()
                                .insertStudent(arguments.get(FREE_COURSE_ID), arguments.get(FREE_STUDENT_ID))),
                write("write.remove-course", MANY_TO_MANY, "Takes a course out of a student's courses")
                        .takes(STUDENT_ID, COURSE_ID)
                        .through(StudentMapper.class, "deleteCourse")
                        .as((mappers, arguments) ->
                                mappers.students().deleteCourse(arguments.get(STUDENT_ID), arguments.get(COURSE_ID))),
                write("write.enroll", TESTS, "Enrolls a student in a course, with a grade")
                        .takes(FREE_STUDENT_ID, FREE_COURSE_ID, GRADE)
                        .through(EnrollmentMapper.class, "insert")
                        .as((mappers, arguments) -> enroll(mappers, arguments, FREE_STUDENT_ID, FREE_COURSE_ID)),
                write("write.enroll-twice", TESTS, "Enrolls a student in a course it is enrolled in: refused")
                        .takes(STUDENT_ID, COURSE_ID, GRADE)
                        .through(EnrollmentMapper.class, "insert")
                        .refusedWith("DuplicateKeyException")
                        .as((mappers, arguments) -> enroll(mappers, arguments, STUDENT_ID, COURSE_ID)),
                write("write.update-user", REPOSITORY, "Changes one attribute of a user")
                        .takes(ID, RENAMED)
                        .through(UserMapper.class, "updateName")
                        .as((mappers, arguments) ->
                                mappers.users().updateName(arguments.get(ID), arguments.get(RENAMED))));
    }

    private static User createUserWithProfile(Mappers mappers, Arguments arguments) {
        User user = new User(arguments.get(NAME), arguments.get(EMAIL));
        Profile profile = new Profile();
        profile.setBio(arguments.get(BIO));
        user.setProfile(profile);
        mappers.users().insert(user);
        mappers.profiles().insert(profile);
        return user;
    }

    private static Author createAuthorWithBooks(Mappers mappers, Arguments arguments) {
        Author author = new Author(arguments.get(AUTHOR));
        author.setBooks(arguments.get(TITLES).stream().map(Book::new).toList());
        mappers.authors().insert(author);
        mappers.books().insertAll(author.getBooks());
        return author;
    }

    private static Enrollment enroll(
            Mappers mappers, Arguments arguments, Parameter<Long> student, Parameter<Long> course) {
        Enrollment enrollment = new Enrollment();
        enrollment.setStudentId(arguments.get(student));
        enrollment.setCourseId(arguments.get(course));
        enrollment.setGrade(arguments.get(GRADE));
        mappers.enrollments().insert(enrollment);
        return enrollment;
    }
}
