package io.plainsight.guide;

import io.plainsight.books.Book;
import io.plainsight.courses.Course;
import io.plainsight.courses.Student;
import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import java.util.List;
import java.util.function.BiConsumer;

/** What the mappers hold besides the guide's queries, each with its reason and a call that runs it. */
final class SupportingUses {

    private static final List<BiConsumer<Mappers, Form>> USES = List.of(
            // One book is inserted as often as several.
            (mappers, form) -> mappers.books().insert(bookOfAuthor(1)),
            // What a joined eager load with a limit should have been.
            (mappers, form) -> mappers.authors().findPageWithBooks(2, 0),
            (mappers, form) -> mappers.authors().findPageWithBooksBySelectIn(2, 0),
            // The fastest way to what query.eager-select-in asks for.
            (mappers, form) -> mappers.authors().findAllWithBooksInTwoStatements(),
            // Students and courses must come from somewhere.
            (mappers, form) -> mappers.students().insert(new Student("New", form + "@university.example")),
            (mappers, form) -> mappers.courses().insert(new Course("New", form.name())),
            // Reads back what write.enroll wrote.
            (mappers, form) -> mappers.enrollments().findByIdWithStudentAndCourse(1));

    private SupportingUses() {}

    private static Book bookOfAuthor(long authorId) {
        Book book = new Book("New");
        book.setAuthorId(authorId);
        return book;
    }

    static void runAll(Mappers mappers, Form form) {
        USES.forEach(use -> use.accept(mappers, form));
    }
}
