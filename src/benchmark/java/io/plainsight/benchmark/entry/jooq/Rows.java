package io.plainsight.benchmark.entry.jooq;

import io.plainsight.books.Author;
import io.plainsight.books.Book;
import io.plainsight.courses.Course;
import io.plainsight.courses.Enrollment;
import io.plainsight.courses.Student;
import io.plainsight.people.Profile;
import io.plainsight.people.User;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Objects of the columns that are selected for them. */
final class Rows {

    private Rows() {}

    static User user(
            Long id,
            String name,
            String email,
            Boolean active,
            String role,
            @Nullable Integer age,
            LocalDateTime createdAt) {
        User user = new User(name, email);
        user.setId(id);
        user.setActive(active);
        user.setRole(role);
        user.setAge(age);
        user.setCreatedAt(createdAt);
        return user;
    }

    /** A user, and its profile unless that has no key. */
    static User userWithProfile(
            Long id,
            String name,
            String email,
            Boolean active,
            String role,
            @Nullable Integer age,
            LocalDateTime createdAt,
            @Nullable Long profileId,
            @Nullable String bio,
            @Nullable String avatarUrl) {
        User user = user(id, name, email, active, role, age, createdAt);
        if (profileId != null) {
            user.setProfile(profile(profileId, bio, avatarUrl));
        }
        return user;
    }

    static Profile profile(Long id, @Nullable String bio, @Nullable String avatarUrl) {
        Profile profile = new Profile();
        profile.setId(id);
        profile.setBio(bio);
        profile.setAvatarUrl(avatarUrl);
        return profile;
    }

    static Author author(Long id, String name) {
        Author author = new Author(name);
        author.setId(id);
        return author;
    }

    static Book book(
            Long id, String title, @Nullable String isbn, @Nullable Long authorId, @Nullable Integer publishedYear) {
        Book book = new Book(title);
        book.setId(id);
        book.setIsbn(isbn);
        book.setAuthorId(authorId);
        book.setPublishedYear(publishedYear);
        return book;
    }

    static Student student(Long id, String name, String email) {
        Student student = new Student(name, email);
        student.setId(id);
        return student;
    }

    static Course course(Long id, String name, String code) {
        Course course = new Course(name, code);
        course.setId(id);
        return course;
    }

    static Enrollment enrollment(
            Long id, @Nullable String grade, @Nullable LocalDateTime enrolledAt, @Nullable LocalDateTime completedAt) {
        Enrollment enrollment = new Enrollment();
        enrollment.setId(id);
        enrollment.setGrade(grade);
        enrollment.setEnrolledAt(enrolledAt);
        enrollment.setCompletedAt(completedAt);
        return enrollment;
    }
}
