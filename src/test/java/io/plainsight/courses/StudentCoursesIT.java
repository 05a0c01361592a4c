package io.plainsight.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plainsight.mybatis.Form;
import io.plainsight.testing.BothForms;
import io.plainsight.testing.MapperTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The guide's {@code TestManyToManyRelationship}. */
@BothForms
class StudentCoursesIT extends MapperTest {

    StudentCoursesIT(Form form) {
        super(form);
    }

    @Test
    @DisplayName("test_student_course_enrollment")
    void studentCourseEnrollment() {
        Student student = factories.student().create();
        List<Course> courses = factories.course().create(2);
        factories.course().create();

        for (Course course : courses) {
            assertThat(mappers.students().insertCourse(student.getId(), course.getId()))
                    .isEqualTo(1);
        }

        assertPairs(List.of(student), courses);
    }

    @Test
    @DisplayName("test_course_multiple_students")
    void courseMultipleStudents() {
        Course course = factories.course().create();
        List<Student> students = factories.student().create(2);
        factories.student().create();

        for (Student student : students) {
            assertThat(mappers.courses().insertStudent(course.getId(), student.getId()))
                    .isEqualTo(1);
        }

        assertPairs(students, List.of(course));
    }

    /** Exactly these students have exactly these courses, seen in the join table and from either side. */
    private void assertPairs(List<Student> students, List<Course> courses) {
        assertThat(rows("select student_id, course_id from student_courses order by student_id, course_id"))
                .containsExactlyElementsOf(students.stream()
                        .flatMap(student -> courses.stream().map(course -> row(student.getId(), course.getId())))
                        .toList());
        assertThat(students)
                .allSatisfy(student -> assertThat(mappers.students()
                                .findByIdWithCourses(student.getId())
                                .orElseThrow()
                                .getCourses())
                        .extracting(Course::getId, Course::getName, Course::getCode)
                        .containsExactlyElementsOf(courses.stream()
                                .map(course -> tuple(course.getId(), course.getName(), course.getCode()))
                                .toList()));
        assertThat(courses)
                .allSatisfy(course -> assertThat(mappers.courses()
                                .findByIdWithStudents(course.getId())
                                .orElseThrow()
                                .getStudents())
                        .extracting(Student::getId, Student::getName, Student::getEmail)
                        .containsExactlyElementsOf(students.stream()
                                .map(student -> tuple(student.getId(), student.getName(), student.getEmail()))
                                .toList()));
    }
}
