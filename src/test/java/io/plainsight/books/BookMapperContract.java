package io.plainsight.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plainsight.mybatis.Form;
import io.plainsight.testing.MapperTest;
import io.plainsight.testing.WithSampleData;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** What every {@link BookMapper} does to the sample data. */
@WithSampleData
abstract class BookMapperContract extends MapperTest {

    private static final String ALL_COLUMNS =
            "select id, title, isbn, author_id, published_year from books order by id";
    private static final String NEW_ROWS =
            "select id, title, isbn, author_id, published_year from books where id > 10 order by id";

    private BookMapper books;

    BookMapperContract(Form form) {
        super(form);
    }

    @BeforeEach
    void books() {
        books = mappers.books();
    }

    @Test
    void aBookComesWithEveryColumnOfItsAuthorButNotTheAuthorsBooks() {
        Book book = books.findByIdWithAuthor(9).orElseThrow();

        assertThat(book.getId()).isEqualTo(9);
        assertThat(book.getTitle()).isEqualTo("Book 2");
        assertThat(book.getIsbn()).isEqualTo("9780000000009");
        assertThat(book.getPublishedYear()).isEqualTo(2024);
        assertThat(book.getAuthorId()).isEqualTo(5);
        assertThat(book.getAuthor().getId()).isEqualTo(5);
        assertThat(book.getAuthor().getName()).isEqualTo("Test Author");
        assertThat(book.getAuthor().getBooks()).isNull();
        assertThat(sent(() -> books.findByIdWithAuthor(9))).hasSize(1);
    }

    @Test
    void aBookMayBeWithoutIsbnAndOfUnknownYear() {
        Book book = books.findByIdWithAuthor(6).orElseThrow();

        assertThat(book.getTitle()).isEqualTo("book three");
        assertThat(book.getIsbn()).isNull();
        assertThat(book.getPublishedYear()).isNull();
    }

    @Test
    void anAbsentBookIsEmpty() {
        assertThat(books.findByIdWithAuthor(11)).isEmpty();
    }

    @Test
    void booksAreCountedForEachAuthorWhoHasAny() {
        assertThat(books.countByAuthor())
                .containsExactly(
                        new AuthorBookCount(1, 3),
                        new AuthorBookCount(2, 2),
                        new AuthorBookCount(3, 3),
                        new AuthorBookCount(5, 2));
    }

    @Test
    void ranksGoFromTheNewestAndTiesByPrimaryKeyAndUnknownYearsComeLast() {
        jdbc.update("insert into books (id, title, author_id, published_year) values (100, 'Tie', 2, 2021)");
        jdbc.update("insert into books (id, title, author_id, published_year) values (101, 'Undated', 3, null)");
        jdbc.update("insert into books (id, title, author_id, published_year) values (102, 'Oldest', 3, 1)");

        assertThat(books.rankWithinAuthor())
                .containsExactly(
                        new RankedBook("A Book", 1, 1),
                        new RankedBook("The Dispossessed", 1, 2),
                        new RankedBook("The Word for World is Forest", 1, 3),
                        new RankedBook("Collected Stories", 2, 1),
                        new RankedBook("Book of Sand", 2, 2),
                        new RankedBook("Tie", 2, 3),
                        new RankedBook("Book 2", 3, 1),
                        new RankedBook("Book 1", 3, 2),
                        new RankedBook("Oldest", 3, 3),
                        new RankedBook("book three", 3, 4),
                        new RankedBook("Undated", 3, 5),
                        new RankedBook("Book 2", 5, 1),
                        new RankedBook("Notebook 📓", 5, 2));
    }

    @Test
    void ofNoBooksThereAreNoCountsAndNoRanks() {
        jdbc.update("delete from books");

        assertThat(books.countByAuthor()).isEmpty();
        assertThat(books.rankWithinAuthor()).isEmpty();
    }

    @Test
    void insertStoresEveryColumnAndSetsTheId() {
        Book book = new Book("Notes 📓");
        book.setIsbn("9781234567890");
        book.setAuthorId(4L);
        book.setPublishedYear(9999);

        assertThat(books.insert(book)).isEqualTo(1);

        assertThat(rows(NEW_ROWS)).containsExactly(row(book.getId(), "Notes 📓", "9781234567890", 4L, 9999));
    }

    @Test
    void insertTakesTheAuthorThatIsLinked() {
        Book book = new Book("Linked");
        book.setAuthorId(1L);
        book.setAuthor(mappers.authors().findByIdWithBooks(4).orElseThrow());

        books.insert(book);

        assertThat(rows(NEW_ROWS)).containsExactly(row(book.getId(), "Linked", null, 4L, null));
    }

    @Test
    void insertAllStoresEveryColumnOfEachAndSetsTheIdsInOrder() {
        Book first = new Book("First 📓");
        first.setIsbn("9781234567890");
        first.setAuthorId(4L);
        first.setPublishedYear(1);
        Book second = new Book("Second");
        second.setAuthor(mappers.authors().findByIdWithBooks(1).orElseThrow());
        Book third = new Book("Third");
        third.setAuthorId(4L);

        assertThat(books.insertAll(List.of(first, second, third))).isEqualTo(3);

        assertThat(rows(NEW_ROWS))
                .containsExactly(
                        row(first.getId(), "First 📓", "9781234567890", 4L, 1),
                        row(second.getId(), "Second", null, 1L, null),
                        row(third.getId(), "Third", null, 4L, null));
        assertThat(sent(() -> books.insertAll(factories
                        .book()
                        .with(book -> book.setAuthorId(4L))
                        .with(book -> book.setIsbn(null))
                        .build(20))))
                .hasSize(1);
    }

    @Test
    void insertAllOfNoBookSendsNothing() {
        assertThat(books.insertAll(List.of())).isZero();
        assertThat(sent(() -> books.insertAll(List.of()))).isEmpty();
        assertThat(rows(NEW_ROWS)).isEmpty();
    }

    @Test
    void anIsbnThatExistsFailsTheWholeInsertAndLeavesTheExistingBookAlone() {
        assertNoneIsInserted(DuplicateKeyException.class, "books_isbn_unique", book -> book.setIsbn("9780000000002"));
    }

    @Test
    void anAbsentAuthorFailsTheWholeInsert() {
        assertNoneIsInserted(DataIntegrityViolationException.class, "books_author_fk", book -> book.setAuthorId(6L));
    }

    @Test
    void deletingABookLeavesItsAuthorAndTheOtherBooks() {
        assertThat(books.deleteById(2)).isEqualTo(1);

        assertThat(rows("select id from books where author_id = 2")).containsExactly(row(3L));
        assertThat(rows("select count(*) from books")).containsExactly(row(9L));
        assertThat(rows("select id, name from authors where id = 2")).containsExactly(row(2L, "Jorge Luis Borges"));
        assertThat(rows("select count(*) from authors")).containsExactly(row(5L));
    }

    @Test
    void deletingAnAbsentBookDeletesNothing() {
        assertThat(books.deleteById(11)).isZero();

        assertThat(rows("select count(*) from books")).containsExactly(row(10L));
    }

    @Test
    void aBookTakenOutOfItsAuthorsBooksIsDeleted() {
        assertThat(books.deleteByIdAndAuthorId(2, 2)).isEqualTo(1);

        assertThat(rows("select id from books where author_id = 2")).containsExactly(row(3L));
        assertThat(rows("select count(*) from books")).containsExactly(row(9L));
        assertThat(rows("select count(*) from authors")).containsExactly(row(5L));
    }

    @Test
    void aBookOfAnotherAuthorIsNotDeleted() {
        assertThat(books.deleteByIdAndAuthorId(2, 1)).isZero();
        assertThat(books.deleteByIdAndAuthorId(11, 1)).isZero();

        assertThat(rows("select count(*) from books")).containsExactly(row(10L));
    }

    private void assertNoneIsInserted(Class<? extends Exception> exception, String constraint, Consumer<Book> defect) {
        List<List<Object>> before = rows(ALL_COLUMNS);
        List<Book> threeOfWhichOneIsWrong = factories
                .book()
                .with(book -> book.setAuthorId(4L))
                .with(book -> book.setIsbn(null))
                .build(3);
        defect.accept(threeOfWhichOneIsWrong.get(1));

        assertThatThrownBy(() -> books.insertAll(threeOfWhichOneIsWrong))
                .isInstanceOf(exception)
                .hasMessageContaining(constraint);

        assertThat(rows(ALL_COLUMNS)).isEqualTo(before);
    }
}
