package io.plainsight.hibernate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "students")
class Student {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(nullable = false, length = 120, unique = true)
    private String email;

    // A set, as Hibernate advises: to take one element out of a list, it would delete all join rows and insert the
    // rest.
    @ManyToMany
    @JoinTable(
            name = "student_courses",
            joinColumns = @JoinColumn(name = "student_id"),
            inverseJoinColumns = @JoinColumn(name = "course_id"))
    private Set<Course> courses = new HashSet<>();

    @OneToMany(mappedBy = "student", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Enrollment> enrollments = new ArrayList<>();

    Student() {}

    String getEmail() {
        return email;
    }

    Set<Course> getCourses() {
        return courses;
    }

    List<Enrollment> getEnrollments() {
        return enrollments;
    }

    /** By the business key, as Hibernate advises for elements of sets. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Student student && getEmail().equals(student.getEmail());
    }

    @Override
    public int hashCode() {
        return getEmail().hashCode();
    }
}
