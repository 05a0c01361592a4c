package io.plainsight.books;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

/**
 * Every statement on {@code authors}, whether written in XML or in annotations.
 *
 * <p>Each method sends one statement unless it says otherwise. Authors are ordered by primary key, and the books within
 * an author as well; a list may be empty, never null. Books are not loaded unless a method says so; where they are,
 * {@code author.getBooks().get(0).getAuthor()} is the author itself.
 */
public interface AuthorMapper {

    /** All authors. */
    List<Author> findAll();

    /**
     * One author with its books, in one joined statement; no book: an empty list; empty where there is no such author.
     * Entry {@code relation.author-books}.
     */
    Optional<Author> findByIdWithBooks(long id);

    /**
     * All authors with their books, in one joined statement; no book: an empty list. Entries {@code query.eager-join} and
     * {@code performance.eager}.
     *
     * <p>The fastest for few rows, as it is one round trip; for thousands, {@link #findAllWithBooksInTwoStatements} is.
     */
    List<Author> findAllWithBooks();

    /**
     * A page of authors with all their books, in one joined statement: the limit counts authors, not rows of the join.
     * No book: an empty list; no author: an empty page.
     *
     * @param limit the most authors, 0 or more
     * @param offset how many authors are skipped, 0 or more
     */
    List<Author> findPageWithBooks(@Param("limit") int limit, @Param("offset") int offset);

    /**
     * All authors with their books, in two statements, however many authors there are: {@link #findAll}, then
     * {@link #findBooksByAuthorIds}; in the first alone where there is no author. No book: an empty list. Entry
     * {@code query.eager-select-in}.
     *
     * <p>The two statements see the same data only within one transaction. The books are set on the very objects that
     * {@link #findAll} returns, which MyBatis may return again within one session.
     *
     * <p>This is how the ORMs load them. Where it is all authors that are wanted, their ids need not be sent:
     * {@link #findAllWithBooksInTwoStatements} is the faster one.
     */
    default List<Author> findAllWithBooksBySelectIn() {
        return withBooksBySelectIn(findAll());
    }

    /**
     * The same in two statements without ids: {@link #findAll}, then {@link #findBooksOfAllAuthors}. What is said of
     * {@link #findAllWithBooksBySelectIn} about transactions and objects holds for it.
     *
     * <p>It is the fastest for thousands of authors with several books each: the join of {@link #findAllWithBooks}
     * repeats the author with each book, and sorts that. For few rows the join is, as the second statement costs a round
     * trip.
     */
    default List<Author> findAllWithBooksInTwoStatements() {
        List<Author> authors = findAll();
        return authors.isEmpty() ? authors : withBooks(authors, findBooksOfAllAuthors());
    }

    private List<Author> withBooksBySelectIn(List<Author> authors) {
        return authors.isEmpty()
                ? authors
                : withBooks(
                        authors,
                        findBooksByAuthorIds(authors.stream().map(Author::getId).toList()));
    }

    /** Books of one author follow each other, mostly: one look at the map is enough for all of them. */
    private static List<Author> withBooks(List<Author> authors, List<Book> books) {
        Map<Long, List<Book>> booksByAuthor = new HashMap<>();
        Long last = null;
        List<Book> own = List.of();
        for (Book book : books) {
            if (!book.getAuthorId().equals(last)) {
                last = book.getAuthorId();
                own = booksByAuthor.computeIfAbsent(last, id -> new ArrayList<>());
            }
            own.add(book);
        }
        for (Author author : authors) {
            author.setBooks(booksByAuthor.getOrDefault(author.getId(), List.of()));
        }
        return authors;
    }

    /** A page of authors; the limit and the offset, 0 or more, count authors. */
    List<Author> findPage(@Param("limit") int limit, @Param("offset") int offset);

    /**
     * The same as {@link #findPageWithBooks} in two statements: {@link #findPage}, then {@link #findBooksByAuthorIds}; in
     * the first alone where the page is empty. Faster where an author has many books, as the join sends the author with
     * each of them. What is said of {@link #findAllWithBooksBySelectIn} holds for it.
     */
    default List<Author> findPageWithBooksBySelectIn(int limit, int offset) {
        return withBooksBySelectIn(findPage(limit, offset));
    }

    /**
     * The books of several authors, by author and within an author by primary key; their authors are not loaded, only
     * {@link Book#getAuthorId}. The second statement of {@link #findAllWithBooksBySelectIn}.
     *
     * @param authorIds in any order; no author: no book; some 10,000 fit well into one statement
     */
    List<Book> findBooksByAuthorIds(@Param("authorIds") List<Long> authorIds);

    /**
     * The books of all authors, by author and within an author by primary key; their authors are not loaded, only
     * {@link Book#getAuthorId}. The second statement of {@link #findAllWithBooksInTwoStatements}.
     */
    List<Book> findBooksOfAllAuthors();

    /**
     * All authors with their books, in one statement and one more for each author ({@link #findBooksByAuthorId}), kept
     * as the bad form of {@link #findAllWithBooks}. No book: an empty list. Entry {@code performance.n-plus-one}.
     */
    List<Author> findAllWithBooksByNestedSelect();

    /**
     * The books of one author, by primary key; the author is not loaded, only {@link Book#getAuthorId}. The repeated
     * statement of {@link #findAllWithBooksByNestedSelect}.
     */
    List<Book> findBooksByAuthorId(long authorId);

    /**
     * The authors of the books whose title is like a pattern, each author once however many such books there are.
     * Entry {@code query.join-like}.
     *
     * @param pattern of {@code like}: {@code %} any text, {@code _} any character, {@code \} takes either as it is;
     *     compared under the column's collation (case and accents do not count)
     */
    List<Author> findByBookTitleLike(String pattern);

    /**
     * The authors of the books published after a year, each author once; a book of unknown year does not count.
     * Entry {@code advanced.subquery-in}.
     *
     * @param year exclusive
     */
    List<Author> findByBookPublishedAfterIn(int year);

    /**
     * The same as {@link #findByBookPublishedAfterIn}, by join and distinct. Entry {@code advanced.subquery-join}.
     *
     * @param year exclusive
     */
    List<Author> findByBookPublishedAfterJoin(int year);

    /**
     * Inserts an author, without its books, and sets its id. Entry {@code write.create-author-with-books}, together
     * with {@link BookMapper#insertAll}.
     *
     * @return 1
     */
    int insert(Author author);

    /**
     * Deletes an author; the database deletes its books with it. Entry {@code cascade.delete-author}.
     *
     * @return 1, or 0 where there is no such author
     */
    int deleteById(long id);
}
