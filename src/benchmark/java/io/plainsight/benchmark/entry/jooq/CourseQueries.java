package io.plainsight.benchmark.entry.jooq;

import static io.plainsight.benchmark.peer.JooqTables.COURSES;
import static io.plainsight.benchmark.peer.JooqTables.ENROLLMENTS;
import static io.plainsight.benchmark.peer.JooqTables.STUDENTS;
import static io.plainsight.benchmark.peer.JooqTables.STUDENT_COURSES;

import io.plainsight.courses.Course;
import io.plainsight.courses.Enrollment;
import io.plainsight.courses.Student;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** A course with many of something. */
final class CourseQueries {

    private CourseQueries() {}

    static Optional<Course> withStudents(DSLContext jooq, long id) {
        var rows = jooq.select(COURSES.ID, COURSES.NAME, COURSES.CODE, STUDENTS.ID, STUDENTS.NAME, STUDENTS.EMAIL)
                .from(COURSES)
                .leftJoin(STUDENT_COURSES)
                .on(STUDENT_COURSES.COURSE_ID.eq(COURSES.ID))
                .leftJoin(STUDENTS)
                .on(STUDENTS.ID.eq(STUDENT_COURSES.STUDENT_ID))
                .where(COURSES.ID.eq(id))
                .orderBy(COURSES.ID, STUDENTS.ID)
                .fetch();
        return rows.stream().findFirst().map(first -> {
            Course course = Rows.course(first.value1(), first.value2(), first.value3());
            List<Student> students = new ArrayList<>();
            rows.forEach(row -> {
                if (row.value4() != null) {
                    students.add(Rows.student(row.value4(), row.value5(), row.value6()));
                }
            });
            course.setStudents(students);
            return course;
        });
    }

    static Optional<Course> withEnrollments(DSLContext jooq, long id) {
        var rows = jooq.select(
                        COURSES.ID,
                        COURSES.NAME,
                        COURSES.CODE,
                        ENROLLMENTS.ID,
                        ENROLLMENTS.GRADE,
                        ENROLLMENTS.ENROLLED_AT,
                        ENROLLMENTS.COMPLETED_AT,
                        STUDENTS.ID,
                        STUDENTS.NAME,
                        STUDENTS.EMAIL)
                .from(COURSES)
                .leftJoin(ENROLLMENTS)
                .on(ENROLLMENTS.COURSE_ID.eq(COURSES.ID))
                .leftJoin(STUDENTS)
                .on(STUDENTS.ID.eq(ENROLLMENTS.STUDENT_ID))
                .where(COURSES.ID.eq(id))
                .orderBy(COURSES.ID, ENROLLMENTS.ID)
                .fetch();
        return rows.stream().findFirst().map(first -> {
            Course course = Rows.course(first.value1(), first.value2(), first.value3());
            List<Enrollment> enrollments = new ArrayList<>();
            rows.forEach(row -> {
                if (row.value4() != null) {
                    Enrollment enrollment = Rows.enrollment(row.value4(), row.value5(), row.value6(), row.value7());
                    enrollment.setStudent(Rows.student(row.value8(), row.value9(), row.value10()));
                    enrollments.add(enrollment);
                }
            });
            course.setEnrollments(enrollments);
            return course;
        });
    }
}
