package io.plainsight.benchmark.entry.sql;

import io.plainsight.benchmark.entry.sql.SqlLibrary.Reader;
import io.plainsight.books.Author;
import io.plainsight.courses.Course;
import io.plainsight.courses.Enrollment;
import io.plainsight.courses.Student;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Parents with their children, of the rows of a join in which the rows of a parent lie together. */
final class Families {

    private Families() {}

    static List<Author> authorsWithBooks(ResultSet rows) throws SQLException {
        List<Author> authors = new ArrayList<>();
        long current = 0;
        Author author = null;
        while (rows.next()) {
            long id = rows.getLong(1);
            if (author == null || id != current) {
                author = Rows.author(rows);
                author.setBooks(List.of());
                authors.add(author);
                current = id;
            }
            if (Rows.isThere(rows, 3)) {
                author.getBooks().add(Rows.book(rows, 3));
            }
        }
        return authors;
    }

    static Optional<Author> authorWithBooks(ResultSet rows) throws SQLException {
        return family(rows, Rows::author, 3, row -> Rows.book(row, 3), Author::setBooks);
    }

    static Optional<Student> studentWithCourses(ResultSet rows) throws SQLException {
        return family(rows, Rows::student, 4, row -> Rows.course(row, 4), Student::setCourses);
    }

    static Optional<Course> courseWithStudents(ResultSet rows) throws SQLException {
        return family(rows, Rows::course, 4, row -> Rows.student(row, 4), Course::setStudents);
    }

    static Optional<Student> studentWithEnrollments(ResultSet rows) throws SQLException {
        return family(rows, Rows::student, 4, Families::enrollmentInCourse, Student::setEnrollments);
    }

    static Optional<Course> courseWithEnrollments(ResultSet rows) throws SQLException {
        return family(rows, Rows::course, 4, Families::enrollmentOfStudent, Course::setEnrollments);
    }

    private static Enrollment enrollmentInCourse(ResultSet row) throws SQLException {
        Enrollment enrollment = Rows.enrollment(row, 4);
        enrollment.setCourse(Rows.course(row, 8));
        return enrollment;
    }

    private static Enrollment enrollmentOfStudent(ResultSet row) throws SQLException {
        Enrollment enrollment = Rows.enrollment(row, 4);
        enrollment.setStudent(Rows.student(row, 8));
        return enrollment;
    }

    /** The one parent that there may be, whose children have their key in a column that is null where there is none. */
    private static <P, C> Optional<P> family(
            ResultSet rows, Reader<P> parent, int key, Reader<C> child, BiConsumer<P, List<C>> adoption)
            throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        P found = parent.read(rows);
        List<C> children = new ArrayList<>();
        do {
            if (Rows.isThere(rows, key)) {
                children.add(child.read(rows));
            }
        } while (rows.next());
        adoption.accept(found, children);
        return Optional.of(found);
    }
}
