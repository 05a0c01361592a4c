package io.plainsight.benchmark.entry.sql;

import io.plainsight.books.Author;
import io.plainsight.books.Book;
import io.plainsight.courses.Course;
import io.plainsight.courses.Enrollment;
import io.plainsight.courses.Student;
import io.plainsight.people.Profile;
import io.plainsight.people.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;

/** What a row holds, or the part of it that begins at a column; read by position. */
final class Rows {

    private Rows() {}

    static User user(ResultSet rows) throws SQLException {
        return user(rows, 1);
    }

    static User user(ResultSet rows, int first) throws SQLException {
        User user = new User(rows.getString(first + 1), rows.getString(first + 2));
        user.setId(rows.getLong(first));
        user.setActive(rows.getBoolean(first + 3));
        user.setRole(rows.getString(first + 4));
        user.setAge(rows.getObject(first + 5, Integer.class));
        user.setCreatedAt(rows.getObject(first + 6, LocalDateTime.class));
        return user;
    }

    /** A user, and the profile behind it if it has one. */
    static User userWithProfile(ResultSet rows) throws SQLException {
        User user = user(rows);
        if (isThere(rows, 8)) {
            user.setProfile(profile(rows, 8));
        }
        return user;
    }

    static Profile profileWithUser(ResultSet rows) throws SQLException {
        Profile profile = profile(rows, 1);
        profile.setUser(user(rows, 4));
        return profile;
    }

    private static Profile profile(ResultSet rows, int first) throws SQLException {
        Profile profile = new Profile();
        profile.setId(rows.getLong(first));
        profile.setBio(rows.getString(first + 1));
        profile.setAvatarUrl(rows.getString(first + 2));
        return profile;
    }

    static Author author(ResultSet rows) throws SQLException {
        return author(rows, 1);
    }

    static Author author(ResultSet rows, int first) throws SQLException {
        Author author = new Author(rows.getString(first + 1));
        author.setId(rows.getLong(first));
        return author;
    }

    static Book book(ResultSet rows) throws SQLException {
        return book(rows, 1);
    }

    static Book book(ResultSet rows, int first) throws SQLException {
        Book book = new Book(rows.getString(first + 1));
        book.setId(rows.getLong(first));
        book.setIsbn(rows.getString(first + 2));
        book.setAuthorId(rows.getLong(first + 3));
        book.setPublishedYear(rows.getObject(first + 4, Integer.class));
        return book;
    }

    /** A book and its author, whose key is not among the book's columns again. */
    static Book bookWithAuthor(ResultSet rows) throws SQLException {
        Book book = new Book(rows.getString(2));
        book.setId(rows.getLong(1));
        book.setIsbn(rows.getString(3));
        book.setPublishedYear(rows.getObject(4, Integer.class));
        book.setAuthor(author(rows, 5));
        return book;
    }

    static Student student(ResultSet rows) throws SQLException {
        return student(rows, 1);
    }

    static Student student(ResultSet rows, int first) throws SQLException {
        Student student = new Student(rows.getString(first + 1), rows.getString(first + 2));
        student.setId(rows.getLong(first));
        return student;
    }

    static Course course(ResultSet rows) throws SQLException {
        return course(rows, 1);
    }

    static Course course(ResultSet rows, int first) throws SQLException {
        Course course = new Course(rows.getString(first + 1), rows.getString(first + 2));
        course.setId(rows.getLong(first));
        return course;
    }

    static Enrollment enrollment(ResultSet rows, int first) throws SQLException {
        Enrollment enrollment = new Enrollment();
        enrollment.setId(rows.getLong(first));
        enrollment.setGrade(rows.getString(first + 1));
        enrollment.setEnrolledAt(rows.getObject(first + 2, LocalDateTime.class));
        enrollment.setCompletedAt(rows.getObject(first + 3, LocalDateTime.class));
        return enrollment;
    }

    /** Whether an outer join has found what begins at a column, its key. */
    static boolean isThere(ResultSet rows, int key) throws SQLException {
        rows.getLong(key);
        return !rows.wasNull();
    }
}
