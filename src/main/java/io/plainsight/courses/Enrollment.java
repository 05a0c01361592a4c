package io.plainsight.courses;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code enrollments}: a student in a course, both where the query loads them, and how it went. */
public class Enrollment {

    private @Nullable Long id;
    private @Nullable Long studentId;
    private @Nullable Long courseId;
    private @Nullable String grade;
    private @Nullable LocalDateTime enrolledAt;
    private @Nullable LocalDateTime completedAt;
    private @Nullable Student student;
    private @Nullable Course course;

    /** A new enrollment, of no student and in no course yet, without grade. */
    public Enrollment() {}

    /** A new enrollment, without grade; student and course are not linked. */
    public Enrollment(long studentId, long courseId) {
        this.studentId = studentId;
        this.courseId = courseId;
    }

    /** The primary key; null until the enrollment is inserted. */
    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    /** The student's primary key: the linked student's where one is linked. */
    public @Nullable Long getStudentId() {
        return student == null ? studentId : student.getId();
    }

    /** Has no effect while a student is linked. */
    public void setStudentId(@Nullable Long studentId) {
        this.studentId = studentId;
    }

    /** The course's primary key: the linked course's where one is linked. */
    public @Nullable Long getCourseId() {
        return course == null ? courseId : course.getId();
    }

    /** Has no effect while a course is linked. */
    public void setCourseId(@Nullable Long courseId) {
        this.courseId = courseId;
    }

    /** At most 2 characters; null where there is none yet. */
    public @Nullable String getGrade() {
        return grade;
    }

    public void setGrade(@Nullable String grade) {
        this.grade = grade;
    }

    /** To the microsecond; null where unknown. Null on insert means the database's current time, not read back. */
    public @Nullable LocalDateTime getEnrolledAt() {
        return enrolledAt;
    }

    public void setEnrolledAt(@Nullable LocalDateTime enrolledAt) {
        this.enrolledAt = enrolledAt;
    }

    /** To the microsecond, never before {@link #getEnrolledAt}; null where the student has not completed the course. */
    public @Nullable LocalDateTime getCompletedAt() {
        return completedAt;
    }

    public void setCompletedAt(@Nullable LocalDateTime completedAt) {
        this.completedAt = completedAt;
    }

    /** Null where the query does not load it. */
    public @Nullable Student getStudent() {
        return student;
    }

    /** Links this direction only: this is not added to {@link Student#getEnrollments}, which may not be loaded. */
    public void setStudent(@Nullable Student student) {
        this.student = student;
    }

    /** Null where the query does not load it. */
    public @Nullable Course getCourse() {
        return course;
    }

    /** Links this direction only: this is not added to {@link Course#getEnrollments}, which may not be loaded. */
    public void setCourse(@Nullable Course course) {
        this.course = course;
    }
}
