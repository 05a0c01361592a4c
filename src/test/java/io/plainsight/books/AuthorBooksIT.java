package io.plainsight.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plainsight.mybatis.Form;
import io.plainsight.testing.BothForms;
import io.plainsight.testing.MapperTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The guide's {@code TestOneToManyRelationship}. */
@BothForms
class AuthorBooksIT extends MapperTest {

    AuthorBooksIT(Form form) {
        super(form);
    }

    @Test
    @DisplayName("test_author_with_books")
    void authorWithBooks() {
        Author author = factories.author().create();
        Book first = factories.book().with(book -> book.setAuthor(author)).create();
        Book second = factories.book().with(book -> book.setAuthor(author)).create();
        factories.book().create();

        Author found = mappers.authors().findByIdWithBooks(author.getId()).orElseThrow();

        assertThat(found.getName()).isEqualTo(author.getName());
        assertThat(found.getBooks())
                .extracting(Book::getId, Book::getTitle, Book::getIsbn)
                .containsExactly(
                        tuple(first.getId(), first.getTitle(), "9780000000000"),
                        tuple(second.getId(), second.getTitle(), "9780000000001"));
        assertThat(found.getBooks())
                .allSatisfy(book -> assertThat(book.getAuthor()).isSameAs(found));
        assertThat(rows("select id, title, isbn from books where author_id = ? order by id", author.getId()))
                .containsExactly(
                        row(first.getId(), first.getTitle(), "9780000000000"),
                        row(second.getId(), second.getTitle(), "9780000000001"));
    }

    @Test
    @DisplayName("test_author_without_books")
    void authorWithoutBooks() {
        Author author = factories.author().create();
        factories.book().create();

        Author found = mappers.authors().findByIdWithBooks(author.getId()).orElseThrow();

        assertThat(found.getName()).isEqualTo(author.getName());
        assertThat(found.getBooks()).isEmpty();
    }

    @Test
    @DisplayName("test_book_deletion_doesnt_affect_author")
    void bookDeletionDoesntAffectAuthor() {
        Book book = factories.book().create();

        assertThat(mappers.books().deleteById(book.getId())).isEqualTo(1);

        assertThat(mappers.books().findByIdWithAuthor(book.getId())).isEmpty();
        assertThat(rows("select id from books")).isEmpty();
        assertThat(rows("select id, name from authors"))
                .containsExactly(row(book.getAuthorId(), book.getAuthor().getName()));
    }

    @Test
    @DisplayName("test_author_deletion_cascades_to_books")
    void authorDeletionCascadesToBooks() {
        Author author = factories.author().create();
        Book first = factories.book().with(book -> book.setAuthor(author)).create();
        Book second = factories.book().with(book -> book.setAuthor(author)).create();
        Book other = factories.book().create();

        assertThat(mappers.authors().deleteById(author.getId())).isEqualTo(1);

        assertThat(mappers.books().findByIdWithAuthor(first.getId())).isEmpty();
        assertThat(mappers.books().findByIdWithAuthor(second.getId())).isEmpty();
        assertThat(rows("select id, author_id from books")).containsExactly(row(other.getId(), other.getAuthorId()));
        assertThat(rows("select id from authors")).containsExactly(row(other.getAuthorId()));
    }
}
