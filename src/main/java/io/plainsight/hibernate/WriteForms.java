package io.plainsight.hibernate;

import java.util.List;
import org.hibernate.Session;

/** Rows created and changed. What is left to send at the end, a flush sends. */
final class WriteForms {

    private WriteForms() {}

    @GuideForm("write.create-user-with-profile")
    static void createUserWithProfile(Session session, String name, String email, String bio) {
        User user = new User(name, email);
        user.setProfile(new Profile(bio));
        session.persist(user);
    }

    @GuideForm("write.create-author-with-books")
    static void createAuthorWithBooks(Session session, String author, List<String> titles) {
        Author newAuthor = new Author(author);
        titles.forEach(title -> newAuthor.addBook(new Book(title)));
        session.persist(newAuthor);
    }

    @GuideForm("write.append-course")
    static void appendCourse(Session session, long studentId, long courseId) {
        Student student = session.find(Student.class, studentId);
        student.getCourses().add(session.find(Course.class, courseId));
    }

    @GuideForm("write.append-student")
    static void appendStudent(Session session, long courseId, long studentId) {
        Course course = session.find(Course.class, courseId);
        Student student = session.find(Student.class, studentId);
        course.getStudents().add(student);
        // The side that owns the relation: without it, nothing is stored.
        student.getCourses().add(course);
    }

    @GuideForm("write.remove-course")
    static void removeCourse(Session session, long studentId, long courseId) {
        Student student = session.find(Student.class, studentId);
        student.getCourses().remove(session.find(Course.class, courseId));
    }

    @GuideForm({"write.enroll", "write.enroll-twice"})
    static void enroll(Session session, long studentId, long courseId, String grade) {
        Student student = session.getReference(Student.class, studentId);
        Course course = session.getReference(Course.class, courseId);
        session.persist(new Enrollment(student, course, grade));
    }

    @GuideForm("write.update-user")
    static void updateUser(Session session, long id, String name) {
        User user = session.find(User.class, id);
        user.setName(name);
    }

    @GuideForm("pattern.repository-create")
    static void createUser(Session session, String name, String email) {
        session.persist(new User(name, email));
    }

    @GuideForm("performance.bulk-insert")
    static void bulkInsert(Session session, int count) {
        for (int number = 1; number <= count; number++) {
            // One statement each: Hibernate does not batch inserts whose keys the database makes up.
            session.persist(new User("User " + number, "user" + number + "@example.com"));
        }
    }
}
