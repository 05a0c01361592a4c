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

/** A student with many of something. */
final class StudentQueries {

    private StudentQueries() {}

    static Optional<Student> withCourses(DSLContext jooq, long id) {
        var rows = jooq.select(STUDENTS.ID, STUDENTS.NAME, STUDENTS.EMAIL, COURSES.ID, COURSES.NAME, COURSES.CODE)
                .from(STUDENTS)
                .leftJoin(STUDENT_COURSES)
                .on(STUDENT_COURSES.STUDENT_ID.eq(STUDENTS.ID))
                .leftJoin(COURSES)
                .on(COURSES.ID.eq(STUDENT_COURSES.COURSE_ID))
                .where(STUDENTS.ID.eq(id))
                .orderBy(STUDENTS.ID, COURSES.ID)
                .fetch();
        return rows.stream().findFirst().map(first -> {
            Student student = Rows.student(first.value1(), first.value2(), first.value3());
            List<Course> courses = new ArrayList<>();
            rows.forEach(row -> {
                if (row.value4() != null) {
                    courses.add(Rows.course(row.value4(), row.value5(), row.value6()));
                }
            });
            student.setCourses(courses);
            return student;
        });
    }

    static Optional<Student> withEnrollments(DSLContext jooq, long id) {
        var rows = jooq.select(
                        STUDENTS.ID,
                        STUDENTS.NAME,
                        STUDENTS.EMAIL,
                        ENROLLMENTS.ID,
                        ENROLLMENTS.GRADE,
                        ENROLLMENTS.ENROLLED_AT,
                        ENROLLMENTS.COMPLETED_AT,
                        COURSES.ID,
                        COURSES.NAME,
                        COURSES.CODE)
                .from(STUDENTS)
                .leftJoin(ENROLLMENTS)
                .on(ENROLLMENTS.STUDENT_ID.eq(STUDENTS.ID))
                .leftJoin(COURSES)
                .on(COURSES.ID.eq(ENROLLMENTS.COURSE_ID))
                .where(STUDENTS.ID.eq(id))
                .orderBy(STUDENTS.ID, ENROLLMENTS.ID)
                .fetch();
        return rows.stream().findFirst().map(first -> {
            Student student = Rows.student(first.value1(), first.value2(), first.value3());
            List<Enrollment> enrollments = new ArrayList<>();
            rows.forEach(row -> {
                if (row.value4() != null) {
                    Enrollment enrollment = Rows.enrollment(row.value4(), row.value5(), row.value6(), row.value7());
                    enrollment.setCourse(Rows.course(row.value8(), row.value9(), row.value10()));
                    enrollments.add(enrollment);
                }
            });
            student.setEnrollments(enrollments);
            return student;
        });
    }
}
