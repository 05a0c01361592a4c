package io.plainsight.courses;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.mybatis.Form;
import io.plainsight.testing.MapperTest;
import io.plainsight.testing.WithSampleData;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link EnrollmentMapper} does to the sample data. */
@WithSampleData
abstract class EnrollmentMapperContract extends MapperTest {

    private static final String NEW_ROWS =
            "select id, student_id, course_id, grade, enrolled_at, completed_at from enrollments where id > 5";

    private EnrollmentMapper enrollments;

    EnrollmentMapperContract(Form form) {
        super(form);
    }

    @BeforeEach
    void enrollments() {
        enrollments = mappers.enrollments();
    }

    @Test
    void anEnrollmentComesWithEveryColumnOfItsStudentAndItsCourse() {
        Enrollment expected = new Enrollment();
        expected.setId(5L);
        expected.setGrade("B+");
        expected.setEnrolledAt(LocalDateTime.of(2024, 9, 3, 8, 0));
        expected.setCompletedAt(LocalDateTime.of(2025, 2, 1, 17, 0));
        expected.setStudent(new Student("Zoë 🦉", "zoe@university.example"));
        expected.getStudent().setId(3L);
        expected.setCourse(new Course("Logic", "PH201"));
        expected.getCourse().setId(3L);

        Enrollment found = enrollments.findByIdWithStudentAndCourse(5).orElseThrow();

        assertThat(found).usingRecursiveComparison().isEqualTo(expected);
        assertThat(found.getStudentId()).isEqualTo(3);
        assertThat(found.getCourseId()).isEqualTo(3);
        assertThat(found.getStudent().getEnrollments()).isNull();
        assertThat(found.getCourse().getEnrollments()).isNull();
        assertThat(sent(() -> enrollments.findByIdWithStudentAndCourse(5))).hasSize(1);
    }

    @Test
    void whatIsUnknownIsNull() {
        Enrollment ungraded = enrollments.findByIdWithStudentAndCourse(2).orElseThrow();
        Enrollment undated = enrollments.findByIdWithStudentAndCourse(4).orElseThrow();

        assertThat(ungraded.getGrade()).isNull();
        assertThat(ungraded.getCompletedAt()).isNull();
        assertThat(ungraded.getEnrolledAt()).isEqualTo("2024-09-02T08:00:00");
        assertThat(undated.getEnrolledAt()).isNull();
        assertThat(undated.getStudent().getName()).isEqualTo("Jonas");
        assertThat(undated.getCourse().getName()).isEqualTo("Logic");
    }

    @Test
    void anAbsentEnrollmentIsEmpty() {
        assertThat(enrollments.findByIdWithStudentAndCourse(6)).isEmpty();
    }

    @Test
    void insertStoresEveryColumnAndSetsTheId() {
        LocalDateTime enrolled = LocalDateTime.parse("2024-05-05T05:05:05.000005");
        Enrollment enrollment = new Enrollment(4, 2);
        enrollment.setGrade("A-");
        enrollment.setEnrolledAt(enrolled);
        enrollment.setCompletedAt(enrolled.plusNanos(1_000));

        assertThat(enrollments.insert(enrollment)).isEqualTo(1);

        assertThat(rows(NEW_ROWS))
                .containsExactly(row(enrollment.getId(), 4L, 2L, "A-", enrolled, enrolled.plusNanos(1_000)));
        Enrollment found =
                enrollments.findByIdWithStudentAndCourse(enrollment.getId()).orElseThrow();
        assertThat(found.getEnrolledAt()).isEqualTo(enrolled);
        assertThat(found.getCompletedAt()).isEqualTo(enrolled.plusNanos(1_000));
    }

    @Test
    void insertTakesTheStudentAndTheCourseThatAreLinked() {
        Enrollment enrollment = new Enrollment(1, 1);
        enrollment.setStudent(mappers.students().findByIdWithCourses(4).orElseThrow());
        enrollment.setCourse(mappers.courses().findByIdWithStudents(3).orElseThrow());

        enrollments.insert(enrollment);

        assertThat(rows("select id, student_id, course_id from enrollments where id > 5"))
                .containsExactly(row(enrollment.getId(), 4L, 3L));
    }

    @Test
    void withoutATimeTheDatabaseGivesItsOwnWhichIsNotReadBack() {
        LocalDateTime before = now();
        Enrollment enrollment = new Enrollment(4, 1);

        enrollments.insert(enrollment);

        assertThat(enrollment.getEnrolledAt()).isNull();
        assertThat(jdbc.queryForObject("select enrolled_at from enrollments where id > 5", LocalDateTime.class))
                .isBetween(before, now());
        assertThat(rows("select grade, completed_at from enrollments where id > 5"))
                .containsExactly(row(null, null));
    }

    @Test
    void anEnrollmentMayBeCompletedTheMomentItBegins() {
        LocalDateTime moment = LocalDateTime.parse("2024-05-05T05:05:05.000005");
        Enrollment enrollment = new Enrollment(4, 2);
        enrollment.setEnrolledAt(moment);
        enrollment.setCompletedAt(moment);

        enrollments.insert(enrollment);

        assertThat(rows(NEW_ROWS)).containsExactly(row(enrollment.getId(), 4L, 2L, null, moment, moment));
    }
}
