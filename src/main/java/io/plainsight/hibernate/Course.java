package io.plainsight.hibernate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "courses")
class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(nullable = false, length = 10, unique = true)
    private String code;

    @ManyToMany(mappedBy = "courses")
    private Set<Student> students = new HashSet<>();

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Enrollment> enrollments = new ArrayList<>();

    Course() {}

    String getCode() {
        return code;
    }

    Set<Student> getStudents() {
        return students;
    }

    List<Enrollment> getEnrollments() {
        return enrollments;
    }

    /** By the business key, as Hibernate advises for elements of sets. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Course course && getCode().equals(course.getCode());
    }

    @Override
    public int hashCode() {
        return getCode().hashCode();
    }
}
