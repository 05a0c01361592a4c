package io.plainsight.hibernate;

import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Objects with their relations, which are loaded where they are first used. */
final class RelationForms {

    private RelationForms() {}

    @GuideForm("relation.user-profile")
    static @Nullable User userProfile(Session session, long id) {
        return session.find(User.class, id);
    }

    @GuideForm("relation.profile-user")
    static @Nullable Profile profileUser(Session session, long id) {
        Profile profile = session.find(Profile.class, id);
        if (profile != null) {
            Hibernate.initialize(profile.getUser());
        }
        return profile;
    }

    @GuideForm("relation.author-books")
    static @Nullable Author authorBooks(Session session, long id) {
        Author author = session.find(Author.class, id);
        if (author != null) {
            Hibernate.initialize(author.getBooks());
        }
        return author;
    }

    @GuideForm("relation.book-author")
    static @Nullable Book bookAuthor(Session session, long id) {
        Book book = session.find(Book.class, id);
        if (book != null) {
            Hibernate.initialize(book.getAuthor());
        }
        return book;
    }

    @GuideForm("relation.student-courses")
    static @Nullable Student studentCourses(Session session, long id) {
        Student student = session.find(Student.class, id);
        if (student != null) {
            Hibernate.initialize(student.getCourses());
        }
        return student;
    }

    @GuideForm("relation.course-students")
    static @Nullable Course courseStudents(Session session, long id) {
        Course course = session.find(Course.class, id);
        if (course != null) {
            Hibernate.initialize(course.getStudents());
        }
        return course;
    }

    @GuideForm("relation.student-courses-dynamic")
    static List<Course> studentCoursesLike(Session session, long studentId, String code) {
        String query = "select c from Student s join s.courses c where s.id = :studentId and c.code like :code";
        return session.createQuery(query, Course.class)
                .setParameter("studentId", studentId)
                .setParameter("code", code)
                .getResultList();
    }

    @GuideForm("relation.student-enrollments")
    static @Nullable Student studentEnrollments(Session session, long id) {
        Student student = session.find(Student.class, id);
        if (student != null) {
            student.getEnrollments().forEach(enrollment -> Hibernate.initialize(enrollment.getCourse()));
        }
        return student;
    }

    @GuideForm("relation.course-enrollments")
    static @Nullable Course courseEnrollments(Session session, long id) {
        Course course = session.find(Course.class, id);
        if (course != null) {
            course.getEnrollments().forEach(enrollment -> Hibernate.initialize(enrollment.getStudent()));
        }
        return course;
    }

    @GuideForm("relation.student-enrolled-courses")
    static List<Course> studentEnrolledCourses(Session session, long studentId) {
        return session.createQuery("select course from Enrollment where student.id = :studentId", Course.class)
                .setParameter("studentId", studentId)
                .getResultList();
    }

    @GuideForm("relation.course-enrolled-students")
    static List<Student> courseEnrolledStudents(Session session, long courseId) {
        return session.createQuery("select student from Enrollment where course.id = :courseId", Student.class)
                .setParameter("courseId", courseId)
                .getResultList();
    }
}
