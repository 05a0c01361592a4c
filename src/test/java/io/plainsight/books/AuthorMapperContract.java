package io.plainsight.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plainsight.mybatis.Form;
import io.plainsight.testing.MapperTest;
import io.plainsight.testing.WithSampleData;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link AuthorMapper} does to the sample data. */
@WithSampleData
abstract class AuthorMapperContract extends MapperTest {

    private AuthorMapper authors;

    AuthorMapperContract(Form form) {
        super(form);
    }

    @BeforeEach
    void authors() {
        authors = mappers.authors();
    }

    @Test
    void findAllIsOrderedByPrimaryKeyAndLeavesBooksAlone() {
        assertThat(authors.findAll())
                .extracting(Author::getId, Author::getName, Author::getBooks)
                .containsExactly(
                        tuple(1L, "Ursula K. Le Guin", null),
                        tuple(2L, "Jorge Luis Borges", null),
                        tuple(3L, "Test Author", null),
                        tuple(4L, "Silent Author", null),
                        tuple(5L, "Test Author", null));
    }

    @Test
    void anAuthorComesWithEveryColumnOfItsBooks() {
        Author author = authors.findByIdWithBooks(3).orElseThrow();

        assertThat(author.getName()).isEqualTo("Test Author");
        assertThat(author.getBooks())
                .extracting(Book::getId, Book::getTitle, Book::getIsbn, Book::getAuthorId, Book::getPublishedYear)
                .containsExactly(
                        tuple(4L, "Book 1", "9780000000004", 3L, 2020),
                        tuple(5L, "Book 2", "9780000000005", 3L, 2021),
                        tuple(6L, "book three", null, 3L, null));
        assertThat(author.getBooks())
                .extracting(Book::getAuthor)
                .allSatisfy(linked -> assertThat(linked).isSameAs(author));
        assertThat(sent(() -> authors.findByIdWithBooks(3))).hasSize(1);
    }

    @Test
    void anAuthorWithoutBooksHasAnEmptyListAndAnAbsentAuthorIsEmpty() {
        assertThat(authors.findByIdWithBooks(4).orElseThrow().getBooks()).isEmpty();
        assertThat(authors.findByIdWithBooks(6)).isEmpty();
    }

    @Test
    void allAuthorsComeWithTheirBooksInOneStatement() {
        assertSampleAuthors(authors.findAllWithBooks());
        assertThat(sent(authors::findAllWithBooks)).hasSize(1);
    }

    @Test
    void aPageCountsAuthorsAndNotTheirBooks() {
        assertThat(authors.findPageWithBooks(2, 1))
                .satisfiesExactly(
                        author -> assertBooks(author.getBooks(), 2, 3),
                        author -> assertBooks(author.getBooks(), 4, 5, 6));
        assertThat(authors.findPageWithBooks(2, 3))
                .satisfiesExactly(
                        author -> assertThat(author.getBooks()).isEmpty(),
                        author -> assertBooks(author.getBooks(), 8, 9));
        assertThat(authors.findPageWithBooks(0, 0)).isEmpty();
        assertThat(authors.findPageWithBooks(2, 5)).isEmpty();
        assertThat(sent(() -> authors.findPageWithBooks(2, 1))).hasSize(1);
    }

    @Test
    void aPageOfAuthorsComesWithTheirBooksInTwoStatements() {
        assertThat(authors.findPageWithBooksBySelectIn(2, 1))
                .satisfiesExactly(
                        author -> assertBooks(author.getBooks(), 2, 3),
                        author -> assertBooks(author.getBooks(), 4, 5, 6));
        assertThat(authors.findPageWithBooksBySelectIn(2, 3))
                .satisfiesExactly(
                        author -> assertThat(author.getBooks()).isEmpty(),
                        author -> assertBooks(author.getBooks(), 8, 9));
        assertThat(sent(() -> authors.findPageWithBooksBySelectIn(2, 1))).hasSize(2);
        assertThat(sent(() -> authors.findPageWithBooksBySelectIn(2, 5))).hasSize(1);
    }

    @Test
    void allAuthorsComeWithTheirBooksInTwoStatements() {
        assertSampleAuthors(authors.findAllWithBooksBySelectIn());
        assertThat(sent(authors::findAllWithBooksBySelectIn)).hasSize(2);
        assertSampleAuthors(authors.findAllWithBooksInTwoStatements());
        assertThat(sent(authors::findAllWithBooksInTwoStatements)).hasSize(2);
    }

    @Test
    void allAuthorsComeWithTheirBooksInOneStatementAndOneMoreForEach() {
        assertSampleAuthors(authors.findAllWithBooksByNestedSelect());
        assertThat(sent(authors::findAllWithBooksByNestedSelect)).hasSize(1 + 5);
    }

    @Test
    void whereThereIsNoAuthorTheFirstStatementIsEnough() {
        jdbc.update("delete from authors");

        assertThat(authors.findAll()).isEmpty();
        assertThat(authors.findAllWithBooks()).isEmpty();
        assertThat(authors.findAllWithBooksBySelectIn()).isEmpty();
        assertThat(authors.findAllWithBooksInTwoStatements()).isEmpty();
        assertThat(authors.findAllWithBooksByNestedSelect()).isEmpty();
        assertThat(sent(authors::findAllWithBooksBySelectIn)).hasSize(1);
        assertThat(sent(authors::findAllWithBooksInTwoStatements)).hasSize(1);
        assertThat(sent(authors::findAllWithBooksByNestedSelect)).hasSize(1);
    }

    @Test
    void theBooksOfSeveralAuthorsGoByAuthorThenByPrimaryKey() {
        jdbc.update("insert into books (id, title, author_id) values (100, 'Late', 2)");

        assertBooks(authors.findBooksByAuthorIds(List.of(5L, 2L, 4L, 5L)), 2, 3, 100, 8, 9);
        assertThat(authors.findBooksByAuthorIds(List.of(5L, 2L)))
                .extracting(Book::getAuthorId)
                .containsExactly(2L, 2L, 2L, 5L, 5L);
    }

    @Test
    void theBooksOfNoAuthorAreNone() {
        assertBooks(authors.findBooksByAuthorIds(List.of()));
        assertBooks(authors.findBooksByAuthorIds(List.of(4L, 6L)));
        assertBooks(authors.findBooksByAuthorId(4));
        assertBooks(authors.findBooksByAuthorId(6));
    }

    @Test
    void theBooksOfAnAuthorKnowItByItsKeyOnly() {
        List<Book> books = authors.findBooksByAuthorId(1);

        assertBooks(books, 1, 7, 10);
        assertThat(books)
                .extracting(Book::getTitle, Book::getIsbn, Book::getAuthorId, Book::getPublishedYear, Book::getAuthor)
                .containsExactly(
                        tuple("The Dispossessed", "9780060512750", 1L, 1974, null),
                        tuple("A Book", null, 1L, 2022, null),
                        tuple("The Word for World is Forest", "9780000000010", 1L, 1972, null));
        assertThat(authors.findBooksByAuthorIds(List.of(1L)))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(books);
    }

    @Test
    void titlesAreLikeAPatternUnderTheCollationAndEachAuthorComesOnce() {
        assertAuthors(authors.findByBookTitleLike("Book%"), 2, 3, 5);
        assertAuthors(authors.findByBookTitleLike("BÖOK%"), 2, 3, 5);
        assertAuthors(authors.findByBookTitleLike("Book _"), 3, 5);
        assertAuthors(authors.findByBookTitleLike("%book%"), 1, 2, 3, 5);
        assertAuthors(authors.findByBookTitleLike("%"), 1, 2, 3, 5);
        assertAuthors(authors.findByBookTitleLike("%📓"), 5);
        assertAuthors(authors.findByBookTitleLike("%🖋"));
        assertAuthors(authors.findByBookTitleLike("Book"));
        assertThat(authors.findByBookTitleLike("Book%"))
                .extracting(Author::getName, Author::getBooks)
                .containsExactly(
                        tuple("Jorge Luis Borges", null), tuple("Test Author", null), tuple("Test Author", null));
    }

    @Test
    void aBackslashTakesAWildcardAsItIs() {
        jdbc.update("update books set title = '50% off' where id = 1");
        jdbc.update("update books set title = '50_ off' where id = 2");
        jdbc.update("update books set title = '50x off' where id = 4");

        assertAuthors(authors.findByBookTitleLike("50% off"), 1, 2, 3);
        assertAuthors(authors.findByBookTitleLike("50_ off"), 1, 2, 3);
        assertAuthors(authors.findByBookTitleLike("50\\% off"), 1);
        assertAuthors(authors.findByBookTitleLike("50\\_ off"), 2);
        assertAuthors(authors.findByBookTitleLike("' or '1' like '1"));
    }

    @Test
    void authorsOfBooksPublishedAfterAYearBySubquery() {
        assertPublishedAfter(authors::findByBookPublishedAfterIn);
    }

    @Test
    void authorsOfBooksPublishedAfterAYearByJoin() {
        assertPublishedAfter(authors::findByBookPublishedAfterJoin);
    }

    @Test
    void insertSetsTheIdAndLeavesTheBooksAlone() {
        Author author = new Author("Zoë 🦉");
        author.setBooks(List.of(new Book("Not stored")));

        assertThat(authors.insert(author)).isEqualTo(1);

        assertThat(rows("select id, name from authors where id > 5")).containsExactly(row(author.getId(), "Zoë 🦉"));
        assertThat(rows("select count(*) from books")).containsExactly(row(10L));
    }

    @Test
    void deletingAnAuthorDeletesItsBooksAndNothingElse() {
        assertThat(authors.deleteById(3)).isEqualTo(1);

        assertThat(rows("select id from authors order by id")).containsExactly(row(1L), row(2L), row(4L), row(5L));
        assertThat(rows("select id from books order by id"))
                .containsExactly(row(1L), row(2L), row(3L), row(7L), row(8L), row(9L), row(10L));
    }

    @Test
    void deletingAnAbsentAuthorDeletesNothing() {
        assertThat(authors.deleteById(6)).isZero();

        assertThat(rows("select count(*) from authors")).containsExactly(row(5L));
        assertThat(rows("select count(*) from books")).containsExactly(row(10L));
    }

    private void assertPublishedAfter(Function<Integer, List<Author>> published) {
        assertAuthors(published.apply(2020), 1, 2, 3, 5);
        assertAuthors(published.apply(2021), 1, 5);
        assertAuthors(published.apply(2024));
        assertThat(published.apply(2021))
                .extracting(Author::getName, Author::getBooks)
                .containsExactly(tuple("Ursula K. Le Guin", null), tuple("Test Author", null));

        // Author 5 keeps a book of unknown year only.
        jdbc.update("delete from books where id = 9");
        assertAuthors(published.apply(0), 1, 2, 3);
    }

    /** All of the sample authors with all of their books, as plain JDBC reads them. */
    private void assertSampleAuthors(List<Author> found) {
        assertAuthors(found, 1, 2, 3, 4, 5);
        assertThat(found)
                .extracting(Author::getName)
                .containsExactly(
                        "Ursula K. Le Guin", "Jorge Luis Borges", "Test Author", "Silent Author", "Test Author");
        assertThat(found).allSatisfy(author -> {
            assertThat(author.getBooks().stream()
                            .map(book -> row(
                                    book.getId(),
                                    book.getTitle(),
                                    book.getIsbn(),
                                    book.getAuthorId(),
                                    book.getPublishedYear()))
                            .toList())
                    .isEqualTo(rows("""
                            select id, title, isbn, author_id, published_year
                            from books
                            where author_id = ?
                            order by id
                            """, author.getId()));
            assertThat(author.getBooks())
                    .allSatisfy(book -> assertThat(book.getAuthor()).isSameAs(author));
        });
    }

    private static void assertAuthors(List<Author> found, Integer... ids) {
        assertThat(found).extracting(author -> author.getId().intValue()).isEqualTo(Arrays.asList(ids));
    }

    private static void assertBooks(List<Book> found, Integer... ids) {
        assertThat(found).extracting(book -> book.getId().intValue()).isEqualTo(Arrays.asList(ids));
    }
}
