package io.plainsight.benchmark.entry.sql;

import io.plainsight.books.Book;
import io.plainsight.people.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A library that takes SQL as text, with {@code ?} for each value, and hands over rows to be read by hand. Each call is a
 * statement on the connection of Spring's transaction.
 */
public interface SqlLibrary {

    /** Reads a row, or all there are. */
    interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** Every row, each by itself. */
    <T> List<T> list(Reader<T> row, String sql, Object... values);

    /** The row that there may be. */
    <T> Optional<T> one(Reader<T> row, String sql, Object... values);

    /** All rows at once, for those that depend on one another. */
    <T> T whole(Reader<T> rows, String sql, Object... values);

    /** The only column of the only row; empty where it is null. */
    <T> Optional<T> value(Class<T> type, String sql);

    /** {@link UserQueries#NEWEST_ACTIVE}: each library has its own way to take a list of values. */
    List<User> newestActive(List<?> roles, LocalDateTime createdAfter, int limit);

    /** {@link AuthorQueries#BOOKS_OF_AUTHORS}, likewise. */
    List<Book> booksOf(List<Long> authorIds);
}
