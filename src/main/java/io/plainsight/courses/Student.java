package io.plainsight.courses;

import io.plainsight.relation.ChildList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code students}, with its courses or its enrollments where the query loads them. The two are kept in tables
 * of their own and need not agree.
 */
public class Student {

    private @Nullable Long id;
    private String name;
    private String email;
    private @Nullable List<Course> courses;
    private @Nullable List<Enrollment> enrollments;

    /** For MyBatis, which sets every property right after. */
    Student() {}

    /** A new student, whose courses and enrollments are not set. */
    public Student(String name, String email) {
        this.name = name;
        this.email = email;
    }

    /** The primary key; null until the student is inserted. */
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

    /** Unique among students, whatever its case and accents. */
    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /**
     * Those in {@code student_courses}. Null where the query does not load them; empty where there is none. Their
     * {@link Course#getStudents} are not touched.
     */
    public @Nullable List<Course> getCourses() {
        return courses;
    }

    public void setCourses(@Nullable List<Course> courses) {
        this.courses = courses;
    }

    /**
     * Null where the query does not load them; empty where there is none. The {@link Enrollment#getStudent} of each,
     * and of each enrollment added to this list, is this student.
     */
    public @Nullable List<Enrollment> getEnrollments() {
        return enrollments;
    }

    /** Links both directions, and so does each change of the list that the getter returns. This list is copied. */
    public void setEnrollments(@Nullable List<Enrollment> enrollments) {
        this.enrollments = enrollments == null
                ? null
                : new ChildList<>(this, Enrollment::getStudent, Enrollment::setStudent, enrollments);
    }

    /**
     * The courses of the enrollments, in the order of the enrollments; a new list.
     *
     * @throws IllegalStateException where the enrollments, or the course of one, are not loaded
     */
    public List<Course> enrolledCourses() {
        if (enrollments == null) {
            throw new IllegalStateException("The enrollments of student " + id + " are not loaded.");
        }
        List<Course> enrolled = new ArrayList<>(enrollments.size());
        for (Enrollment enrollment : enrollments) {
            Course course = enrollment.getCourse();
            if (course == null) {
                throw new IllegalStateException("The course of enrollment " + enrollment.getId() + " is not loaded.");
            }
            enrolled.add(course);
        }
        return enrolled;
    }
}
