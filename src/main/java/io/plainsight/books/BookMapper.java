package io.plainsight.books;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

/** Every statement on {@code books}, whether written in XML or in annotations; one statement a method. */
public interface BookMapper {

    /**
     * One book with its author, in one joined statement; the author's books are not loaded. Empty where there is no
     * such book. Entry {@code relation.book-author}.
     */
    Optional<Book> findByIdWithAuthor(long id);

    /**
     * The number of books for each author who has any, by author; an author without a book does not appear. Entry
     * {@code query.books-per-author}.
     */
    List<AuthorBookCount> countByAuthor();

    /**
     * Each book's rank within its author, newest first, by author and then by rank. Within one author no rank occurs
     * twice: books of the same year rank by primary key, books of unknown year rank last. Entry
     * {@code advanced.window-row-number}.
     */
    List<RankedBook> rankWithinAuthor();

    /**
     * Inserts a book and sets its id. An ISBN that exists already, or an author that does not exist, fails the insert.
     *
     * @return 1
     */
    int insert(Book book);

    /**
     * Inserts all books in one statement, all or none, and sets their ids. An ISBN that exists already, or an author
     * that does not exist, fails the whole insert; no existing row is ever changed. No book: no statement. Entry
     * {@code write.create-author-with-books}, after {@link AuthorMapper#insert}: two statements.
     *
     * <p>The statement must fit the server's {@code max_allowed_packet}.
     *
     * @return the number of books
     */
    default int insertAll(List<Book> books) {
        return books.isEmpty() ? 0 : insertRows(books);
    }

    /** The statement of {@link #insertAll}, which takes at least one book. */
    int insertRows(@Param("books") List<Book> books);

    /**
     * Deletes a book and leaves its author. Entry {@code cascade.delete-book}.
     *
     * @return 1, or 0 where there is no such book
     */
    int deleteById(long id);

    /**
     * Deletes a book of a certain author: what delete-orphan does when a book is taken out of {@code author.books}.
     * Entry {@code cascade.orphan-book}.
     *
     * @return 1, or 0 where there is no such book or it is another author's
     */
    int deleteByIdAndAuthorId(@Param("id") long id, @Param("authorId") long authorId);
}
