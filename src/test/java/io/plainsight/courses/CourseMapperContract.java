package io.plainsight.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plainsight.mybatis.Form;
import io.plainsight.testing.MapperTest;
import io.plainsight.testing.WithSampleData;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link CourseMapper} does to the sample data. */
@WithSampleData
abstract class CourseMapperContract extends MapperTest {

    private CourseMapper courses;

    CourseMapperContract(Form form) {
        super(form);
    }

    @BeforeEach
    void courses() {
        courses = mappers.courses();
    }

    @Test
    void aCourseComesWithEveryColumnOfItsStudentsByPrimaryKey() {
        Course course = courses.findByIdWithStudents(1).orElseThrow();

        assertThat(course.getId()).isEqualTo(1);
        assertThat(course.getName()).isEqualTo("Databases");
        assertThat(course.getCode()).isEqualTo("CS101");
        assertThat(course.getStudents())
                .extracting(Student::getId, Student::getName, Student::getEmail)
                .containsExactly(
                        tuple(1L, "Ines", "ines@university.example"),
                        tuple(2L, "Jonas", "jonas@university.example"),
                        tuple(3L, "Zoë 🦉", "zoe@university.example"));
        assertThat(sent(() -> courses.findByIdWithStudents(1))).hasSize(1);
    }

    @Test
    void whatACourseWithStudentsDoesNotLoadIsNull() {
        Course course = courses.findByIdWithStudents(1).orElseThrow();

        assertThat(course.getEnrollments()).isNull();
        assertThat(course.getStudents())
                .extracting(Student::getCourses, Student::getEnrollments)
                .containsOnly(tuple(null, null));
    }

    @Test
    void aCourseComesWithEveryColumnOfItsEnrollmentsAndTheirStudents() {
        Course course = courses.findByIdWithEnrollments(3).orElseThrow();

        assertThat(course.getName()).isEqualTo("Logic");
        assertThat(course.getCode()).isEqualTo("PH201");
        assertThat(course.getEnrollments())
                .extracting(
                        Enrollment::getId,
                        Enrollment::getGrade,
                        Enrollment::getEnrolledAt,
                        Enrollment::getCompletedAt,
                        Enrollment::getStudentId,
                        Enrollment::getCourseId)
                .containsExactly(
                        tuple(4L, "F", null, null, 2L, 3L),
                        tuple(
                                5L,
                                "B+",
                                LocalDateTime.of(2024, 9, 3, 8, 0),
                                LocalDateTime.of(2025, 2, 1, 17, 0),
                                3L,
                                3L));
        assertThat(course.enrolledStudents())
                .extracting(Student::getId, Student::getName, Student::getEmail)
                .containsExactly(
                        tuple(2L, "Jonas", "jonas@university.example"), tuple(3L, "Zoë 🦉", "zoe@university.example"));
        assertThat(course.getEnrollments())
                .allSatisfy(enrollment -> assertThat(enrollment.getCourse()).isSameAs(course));
        assertThat(sent(() -> courses.findByIdWithEnrollments(3))).hasSize(1);
    }

    @Test
    void whatACourseWithEnrollmentsDoesNotLoadIsNull() {
        Course course = courses.findByIdWithEnrollments(3).orElseThrow();

        assertThat(course.getStudents()).isNull();
        assertThat(course.enrolledStudents())
                .extracting(Student::getCourses, Student::getEnrollments)
                .containsOnly(tuple(null, null));
    }

    @Test
    void enrollmentsGoByTheirOwnPrimaryKey() {
        jdbc.update("insert into enrollments (id, student_id, course_id) values (100, 1, 3)");
        Course course = courses.findByIdWithEnrollments(3).orElseThrow();

        assertThat(course.getEnrollments()).extracting(Enrollment::getId).containsExactly(4L, 5L, 100L);
        assertThat(course.enrolledStudents()).extracting(Student::getId).containsExactly(2L, 3L, 1L);
    }

    @Test
    void whereThereIsNoneTheListIsEmptyAndAnAbsentCourseIsEmpty() {
        assertThat(courses.findByIdWithStudents(4).orElseThrow().getStudents()).isEmpty();
        assertThat(courses.findByIdWithEnrollments(4).orElseThrow().getEnrollments())
                .isEmpty();
        assertThat(courses.findByIdWithStudents(5)).isEmpty();
        assertThat(courses.findByIdWithEnrollments(5)).isEmpty();
    }

    @Test
    void aStudentsCoursesAreFilteredByCodeUnderTheCollation() {
        assertIds(courses.findByStudentIdAndCodeLike(1, "%"), 1, 3);
        assertIds(courses.findByStudentIdAndCodeLike(1, "CS%"), 1);
        assertIds(courses.findByStudentIdAndCodeLike(3, "çs10_"), 1, 2);
        assertIds(courses.findByStudentIdAndCodeLike(1, "CS102"));
        assertIds(courses.findByStudentIdAndCodeLike(4, "%"));
        assertIds(courses.findByStudentIdAndCodeLike(5, "%"));
    }

    @Test
    void aBackslashTakesAWildcardAsItIs() {
        jdbc.update("update courses set code = 'P_' where id = 1");
        jdbc.update("update courses set code = 'Px' where id = 3");

        assertIds(courses.findByStudentIdAndCodeLike(1, "P_"), 1, 3);
        assertIds(courses.findByStudentIdAndCodeLike(1, "P\\_"), 1);
        assertIds(courses.findByStudentIdAndCodeLike(1, "P\\%"));
    }

    @Test
    void theCoursesAStudentIsEnrolledInGoByPrimaryKeyWhateverTheEnrollments() {
        jdbc.update("insert into enrollments (id, student_id, course_id) values (100, 2, 2)");

        assertThat(courses.findEnrolledByStudentId(2))
                .extracting(
                        Course::getId, Course::getName, Course::getCode, Course::getStudents, Course::getEnrollments)
                .containsExactly(
                        tuple(1L, "Databases", "CS101", null, null),
                        tuple(2L, "Compilers", "CS102", null, null),
                        tuple(3L, "Logic", "PH201", null, null));
        assertIds(courses.findEnrolledByStudentId(1), 1, 2);
        assertIds(courses.findEnrolledByStudentId(4));
        assertIds(courses.findEnrolledByStudentId(5));
    }

    @Test
    void insertStoresEveryColumnAndSetsTheId() {
        Course course = new Course("Résumé 🦉", "ZZ-0123456");

        assertThat(courses.insert(course)).isEqualTo(1);

        assertThat(rows("select id, name, code from courses where id > 4"))
                .containsExactly(row(course.getId(), "Résumé 🦉", "ZZ-0123456"));
    }

    @Test
    void insertStudentAddsOneRowWithTheDatabasesTime() {
        LocalDateTime before = now();

        assertThat(courses.insertStudent(4, 2)).isEqualTo(1);

        assertThat(rows("select student_id from student_courses where course_id = 4"))
                .containsExactly(row(2L));
        assertThat(jdbc.queryForObject(
                        "select enrolled_at from student_courses where course_id = 4", LocalDateTime.class))
                .isBetween(before, now());
        assertThat(rows("select count(*) from enrollments where course_id = 4")).containsExactly(row(0L));
    }

    @Test
    void deletingACourseDeletesItsEnrollmentsAndJoinRowsButNoStudent() {
        assertThat(courses.deleteById(1)).isEqualTo(1);

        assertThat(rows("select id from courses order by id")).containsExactly(row(2L), row(3L), row(4L));
        assertThat(rows("select id from enrollments order by id")).containsExactly(row(2L), row(4L), row(5L));
        assertThat(rows("select student_id, course_id from student_courses order by student_id, course_id"))
                .containsExactly(row(1L, 3L), row(3L, 2L));
        assertThat(rows("select id from students order by id")).containsExactly(row(1L), row(2L), row(3L), row(4L));
    }

    @Test
    void deletingAnAbsentCourseDeletesNothing() {
        assertThat(courses.deleteById(5)).isZero();

        assertThat(rows("select count(*) from courses")).containsExactly(row(4L));
    }

    private static void assertIds(List<Course> found, Integer... ids) {
        assertThat(found).extracting(course -> course.getId().intValue()).isEqualTo(Arrays.asList(ids));
    }
}
