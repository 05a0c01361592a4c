package io.plainsight.hibernate;

import java.util.Objects;
import org.hibernate.Session;

/** Deletes, and what the mapping's cascades make of them. */
final class CascadeForms {

    private CascadeForms() {}

    @GuideForm("cascade.delete-user")
    static void deleteUser(Session session, long id) {
        session.remove(session.find(User.class, id));
    }

    @GuideForm("cascade.delete-author")
    static void deleteAuthor(Session session, long id) {
        session.remove(session.find(Author.class, id));
    }

    @GuideForm("cascade.delete-book")
    static void deleteBook(Session session, long id) {
        session.remove(session.find(Book.class, id));
    }

    @GuideForm("cascade.delete-student")
    static void deleteStudent(Session session, long id) {
        session.remove(session.find(Student.class, id));
    }

    @GuideForm("cascade.delete-course")
    static void deleteCourse(Session session, long id) {
        session.remove(session.find(Course.class, id));
    }

    @GuideForm("cascade.orphan-profile")
    static void orphanProfile(Session session, long userId) {
        User user = session.find(User.class, userId);
        user.setProfile(null);
    }

    @GuideForm("cascade.orphan-profile#replace")
    static void replaceProfile(Session session, long userId) {
        User user = session.find(User.class, userId);
        user.setProfile(new Profile("New"));
    }

    @GuideForm("cascade.orphan-book")
    static void orphanBook(Session session, long bookId, long authorId) {
        Author author = session.find(Author.class, authorId);
        author.getBooks().removeIf(book -> Objects.equals(book.getId(), bookId));
    }
}
