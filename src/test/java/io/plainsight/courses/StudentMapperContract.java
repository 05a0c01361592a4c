package io.plainsight.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plainsight.mybatis.Form;
import io.plainsight.testing.MapperTest;
import io.plainsight.testing.WithSampleData;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link StudentMapper} does to the sample data. */
@WithSampleData
abstract class StudentMapperContract extends MapperTest {

    private static final LocalDateTime SEPTEMBER = LocalDateTime.of(2024, 9, 1, 8, 0);

    private StudentMapper students;

    StudentMapperContract(Form form) {
        super(form);
    }

    @BeforeEach
    void students() {
        students = mappers.students();
    }

    @Test
    void aStudentComesWithEveryColumnOfItsCoursesByPrimaryKey() {
        Student student = students.findByIdWithCourses(3).orElseThrow();

        assertThat(student.getId()).isEqualTo(3);
        assertThat(student.getName()).isEqualTo("Zoë 🦉");
        assertThat(student.getEmail()).isEqualTo("zoe@university.example");
        assertThat(student.getCourses())
                .extracting(Course::getId, Course::getName, Course::getCode)
                .containsExactly(tuple(1L, "Databases", "CS101"), tuple(2L, "Compilers", "CS102"));
        assertThat(sent(() -> students.findByIdWithCourses(3))).hasSize(1);
    }

    @Test
    void whatAStudentWithCoursesDoesNotLoadIsNull() {
        Student student = students.findByIdWithCourses(3).orElseThrow();

        assertThat(student.getEnrollments()).isNull();
        assertThat(student.getCourses())
                .extracting(Course::getStudents, Course::getEnrollments)
                .containsOnly(tuple(null, null));
    }

    @Test
    void aStudentComesWithEveryColumnOfItsEnrollmentsAndTheirCourses() {
        Student student = students.findByIdWithEnrollments(1).orElseThrow();

        assertThat(student.getName()).isEqualTo("Ines");
        assertThat(student.getEmail()).isEqualTo("ines@university.example");
        assertThat(student.getEnrollments())
                .extracting(
                        Enrollment::getId,
                        Enrollment::getGrade,
                        Enrollment::getEnrolledAt,
                        Enrollment::getCompletedAt,
                        Enrollment::getStudentId,
                        Enrollment::getCourseId)
                .containsExactly(
                        tuple(1L, "A", SEPTEMBER, LocalDateTime.of(2025, 1, 31, 17, 0), 1L, 1L),
                        tuple(2L, null, SEPTEMBER.plusDays(1), null, 1L, 2L));
        assertThat(student.enrolledCourses())
                .extracting(Course::getId, Course::getName, Course::getCode)
                .containsExactly(tuple(1L, "Databases", "CS101"), tuple(2L, "Compilers", "CS102"));
        assertThat(student.getEnrollments())
                .allSatisfy(enrollment -> assertThat(enrollment.getStudent()).isSameAs(student));
        assertThat(sent(() -> students.findByIdWithEnrollments(1))).hasSize(1);
    }

    @Test
    void whatAStudentWithEnrollmentsDoesNotLoadIsNull() {
        Student student = students.findByIdWithEnrollments(1).orElseThrow();

        assertThat(student.getCourses()).isNull();
        assertThat(student.enrolledCourses())
                .extracting(Course::getStudents, Course::getEnrollments)
                .containsOnly(tuple(null, null));
    }

    @Test
    void enrollmentsGoByTheirOwnPrimaryKeyAndAnUnknownTimeIsNull() {
        jdbc.update("insert into enrollments (id, student_id, course_id) values (100, 2, 2)");
        Student student = students.findByIdWithEnrollments(2).orElseThrow();

        assertThat(student.getEnrollments()).extracting(Enrollment::getId).containsExactly(3L, 4L, 100L);
        assertThat(student.enrolledCourses()).extracting(Course::getId).containsExactly(1L, 3L, 2L);
        assertThat(student.getEnrollments().get(1).getEnrolledAt()).isNull();
        assertThat(student.getEnrollments().get(1).getGrade()).isEqualTo("F");
    }

    @Test
    void whereThereIsNoneTheListIsEmptyAndAnAbsentStudentIsEmpty() {
        assertThat(students.findByIdWithCourses(4).orElseThrow().getCourses()).isEmpty();
        assertThat(students.findByIdWithEnrollments(4).orElseThrow().getEnrollments())
                .isEmpty();
        assertThat(students.findByIdWithCourses(5)).isEmpty();
        assertThat(students.findByIdWithEnrollments(5)).isEmpty();
    }

    @Test
    void theStudentsEnrolledInACourseGoByPrimaryKeyWhateverTheirEnrollments() {
        jdbc.update("insert into enrollments (id, student_id, course_id) values (100, 1, 3)");

        assertThat(students.findEnrolledByCourseId(3))
                .extracting(Student::getId, Student::getName, Student::getEmail)
                .containsExactly(
                        tuple(1L, "Ines", "ines@university.example"),
                        tuple(2L, "Jonas", "jonas@university.example"),
                        tuple(3L, "Zoë 🦉", "zoe@university.example"));
        assertThat(students.findEnrolledByCourseId(3))
                .extracting(Student::getCourses, Student::getEnrollments)
                .containsOnly(tuple(null, null));
        assertThat(students.findEnrolledByCourseId(1))
                .extracting(Student::getId)
                .containsExactly(1L, 2L);
        assertThat(students.findEnrolledByCourseId(4)).isEmpty();
        assertThat(students.findEnrolledByCourseId(5)).isEmpty();
    }

    @Test
    void insertStoresEveryColumnAndSetsTheId() {
        Student student = new Student("王芳 🦉", "wang@university.example");

        assertThat(students.insert(student)).isEqualTo(1);

        assertThat(rows("select id, name, email from students where id > 4"))
                .containsExactly(row(student.getId(), "王芳 🦉", "wang@university.example"));
    }

    @Test
    void insertCourseAddsOneRowWithTheDatabasesTime() {
        LocalDateTime before = now();

        assertThat(students.insertCourse(4, 2)).isEqualTo(1);

        assertThat(rows("select course_id from student_courses where student_id = 4"))
                .containsExactly(row(2L));
        assertThat(jdbc.queryForObject(
                        "select enrolled_at from student_courses where student_id = 4", LocalDateTime.class))
                .isBetween(before, now());
        assertThat(rows("select count(*) from enrollments where student_id = 4"))
                .containsExactly(row(0L));
    }

    @Test
    void deleteCourseTakesOutThatCourseOfThatStudentAlone() {
        assertThat(students.deleteCourse(1, 1)).isEqualTo(1);

        assertThat(rows("select student_id, course_id from student_courses order by student_id, course_id"))
                .containsExactly(row(1L, 3L), row(2L, 1L), row(3L, 1L), row(3L, 2L));
        assertThat(rows("select count(*) from enrollments")).containsExactly(row(5L));
        assertThat(rows("select count(*) from students")).containsExactly(row(4L));
        assertThat(rows("select count(*) from courses")).containsExactly(row(4L));
    }

    @Test
    void deleteCourseOfACourseThatTheStudentDoesNotHaveDeletesNothing() {
        assertThat(students.deleteCourse(1, 2)).isZero();
        assertThat(students.deleteCourse(5, 1)).isZero();

        assertThat(rows("select count(*) from student_courses")).containsExactly(row(5L));
    }

    @Test
    void deletingAStudentDeletesItsEnrollmentsAndJoinRowsButNoCourse() {
        assertThat(students.deleteById(1)).isEqualTo(1);

        assertThat(rows("select id from students order by id")).containsExactly(row(2L), row(3L), row(4L));
        assertThat(rows("select id from enrollments order by id")).containsExactly(row(3L), row(4L), row(5L));
        assertThat(rows("select student_id, course_id from student_courses order by student_id, course_id"))
                .containsExactly(row(2L, 1L), row(3L, 1L), row(3L, 2L));
        assertThat(rows("select id from courses order by id")).containsExactly(row(1L), row(2L), row(3L), row(4L));
    }

    @Test
    void deletingAnAbsentStudentDeletesNothing() {
        assertThat(students.deleteById(5)).isZero();

        assertThat(rows("select count(*) from students")).containsExactly(row(4L));
    }
}
