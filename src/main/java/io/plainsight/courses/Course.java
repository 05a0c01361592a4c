package io.plainsight.courses;

import io.plainsight.relation.ChildList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code courses}, with its students or its enrollments where the query loads them. The two are kept in tables
 * of their own and need not agree.
 */
public class Course {

    private @Nullable Long id;
    private String name;
    private String code;
    private @Nullable List<Student> students;
    private @Nullable List<Enrollment> enrollments;

    /** For MyBatis, which sets every property right after. */
    Course() {}

    /** A new course, whose students and enrollments are not set. */
    public Course(String name, String code) {
        this.name = name;
        this.code = code;
    }

    /** The primary key; null until the course is inserted. */
    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Unique among courses, whatever its case and accents; at most 10 characters. */
    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /**
     * Those in {@code student_courses}. Null where the query does not load them; empty where there is none. Their
     * {@link Student#getCourses} are not touched.
     */
    public @Nullable List<Student> getStudents() {
        return students;
    }

    public void setStudents(@Nullable List<Student> students) {
        this.students = students;
    }

    /**
     * Null where the query does not load them; empty where there is none. The {@link Enrollment#getCourse} of each, and
     * of each enrollment added to this list, is this course.
     */
    public @Nullable List<Enrollment> getEnrollments() {
        return enrollments;
    }

    /** Links both directions, and so does each change of the list that the getter returns. This list is copied. */
    public void setEnrollments(@Nullable List<Enrollment> enrollments) {
        this.enrollments = enrollments == null
                ? null
                : new ChildList<>(this, Enrollment::getCourse, Enrollment::setCourse, enrollments);
    }

    /**
     * The students of the enrollments, in the order of the enrollments; a new list.
     *
     * @throws IllegalStateException where the enrollments, or the student of one, are not loaded
     */
    public List<Student> enrolledStudents() {
        if (enrollments == null) {
            throw new IllegalStateException("The enrollments of course " + id + " are not loaded.");
        }
        List<Student> enrolled = new ArrayList<>(enrollments.size());
        for (Enrollment enrollment : enrollments) {
            Student student = enrollment.getStudent();
            if (student == null) {
                throw new IllegalStateException("The student of enrollment " + enrollment.getId() + " is not loaded.");
            }
            enrolled.add(student);
        }
        return enrolled;
    }
}
