package io.plainsight.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.plainsight.mybatis.Form;
import io.plainsight.testing.BothForms;
import io.plainsight.testing.MapperTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** The guide's {@code TestAssociationObjectRelationship}. */
@BothForms
class EnrollmentIT extends MapperTest {

    EnrollmentIT(Form form) {
        super(form);
    }

    @Test
    @DisplayName("test_enrollment_creation")
    void enrollmentCreation() {
        Enrollment enrollment = factories.enrollment().create();

        assertThat(enrollment.getGrade()).isIn("A", "B", "C", "D", "F");
        assertThat(rows("select id, student_id, course_id, grade from enrollments"))
                .containsExactly(row(
                        enrollment.getId(),
                        enrollment.getStudent().getId(),
                        enrollment.getCourse().getId(),
                        enrollment.getGrade()));
        Student student = mappers.students()
                .findByIdWithEnrollments(enrollment.getStudentId())
                .orElseThrow();
        assertThat(student.getEnrollments())
                .extracting(Enrollment::getId, Enrollment::getGrade)
                .containsExactly(tuple(enrollment.getId(), enrollment.getGrade()));
        Course course = mappers.courses()
                .findByIdWithEnrollments(enrollment.getCourseId())
                .orElseThrow();
        assertThat(course.getEnrollments())
                .extracting(Enrollment::getId, Enrollment::getGrade)
                .containsExactly(tuple(enrollment.getId(), enrollment.getGrade()));
    }

    @Test
    @DisplayName("test_student_enrolled_courses_property")
    void studentEnrolledCoursesProperty() {
        Student student = factories.student().create();
        Course first = factories.course().create();
        Course second = factories.course().create();
        enroll(student, first, "A");
        enroll(student, second, "B");
        factories.enrollment().create();

        Student found =
                mappers.students().findByIdWithEnrollments(student.getId()).orElseThrow();

        assertThat(found.enrolledCourses())
                .extracting(Course::getId, Course::getCode)
                .containsExactly(tuple(first.getId(), "CS000"), tuple(second.getId(), "CS001"));
        assertThat(mappers.courses().findEnrolledByStudentId(student.getId()))
                .extracting(Course::getId, Course::getCode)
                .containsExactly(tuple(first.getId(), "CS000"), tuple(second.getId(), "CS001"));
    }

    @Test
    @DisplayName("test_course_enrolled_students_property")
    void courseEnrolledStudentsProperty() {
        Course course = factories.course().create();
        Student first = factories.student().create();
        Student second = factories.student().create();
        enroll(first, course, "A");
        enroll(second, course, "C");
        factories.enrollment().create();

        Course found = mappers.courses().findByIdWithEnrollments(course.getId()).orElseThrow();

        assertThat(found.enrolledStudents())
                .extracting(Student::getId, Student::getEmail)
                .containsExactly(
                        tuple(first.getId(), "student0@university.edu"),
                        tuple(second.getId(), "student1@university.edu"));
        assertThat(mappers.students().findEnrolledByCourseId(course.getId()))
                .extracting(Student::getId, Student::getEmail)
                .containsExactly(
                        tuple(first.getId(), "student0@university.edu"),
                        tuple(second.getId(), "student1@university.edu"));
    }

    @Test
    @DisplayName("test_unique_constraint")
    void uniqueConstraint() {
        Student student = factories.student().create();
        Course course = factories.course().create();
        Enrollment first = enroll(student, course, "A");

        assertThatThrownBy(() -> enroll(student, course, "B"))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("enrollments_student_course_unique");

        assertThat(rows("select id, student_id, course_id, grade from enrollments"))
                .containsExactly(row(first.getId(), student.getId(), course.getId(), "A"));
    }

    private Enrollment enroll(Student student, Course course, String grade) {
        return factories
                .enrollment()
                .with(enrollment -> {
                    enrollment.setStudent(student);
                    enrollment.setCourse(course);
                    enrollment.setGrade(grade);
                })
                .create();
    }
}
