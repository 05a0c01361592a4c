package io.plainsight.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plainsight.mybatis.Form;
import io.plainsight.testing.BothForms;
import io.plainsight.testing.MapperTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The guide's {@code TestComplexQueries}. */
@BothForms
class ComplexQueriesIT extends MapperTest {

    ComplexQueriesIT(Form form) {
        super(form);
    }

    @Test
    @DisplayName("test_join_query")
    void joinQuery() {
        Author author = factories.author().with(a -> a.setName("Test Author")).create();
        book(author, "Book 1");
        book(author, "Book 2");
        book(factories.author().create(), "Not a Book");

        assertThat(mappers.authors().findByBookTitleLike("Book%"))
                .extracting(Author::getId, Author::getName)
                .containsExactly(tuple(author.getId(), "Test Author"));
    }

    @Test
    @DisplayName("test_eager_loading")
    void eagerLoading() {
        Author author = factories.author().create();
        List<Book> books = factories.book().with(book -> book.setAuthor(author)).create(3);

        List<Author> authors = mappers.authors().findAllWithBooksBySelectIn();

        assertThat(authors).extracting(Author::getName).containsExactly(author.getName());
        assertThat(authors.get(0).getBooks())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("author", "authorId")
                .containsExactlyElementsOf(books);
        assertThat(authors.get(0).getBooks())
                .allSatisfy(book -> assertThat(book.getAuthor()).isSameAs(authors.get(0)));
        assertThat(sent(mappers.authors()::findAllWithBooksBySelectIn)).hasSize(2);
    }

    @Test
    @DisplayName("test_aggregation_queries")
    void aggregationQueries() {
        Author first = factories.author().create();
        Author second = factories.author().create();
        factories.author().create();
        factories.book().with(book -> book.setAuthor(second)).create(2);
        factories.book().with(book -> book.setAuthor(first)).create(3);

        assertThat(mappers.books().countByAuthor())
                .containsExactly(new AuthorBookCount(first.getId(), 3), new AuthorBookCount(second.getId(), 2));
    }

    private void book(Author author, String title) {
        factories
                .book()
                .with(book -> {
                    book.setAuthor(author);
                    book.setTitle(title);
                })
                .create();
    }
}
