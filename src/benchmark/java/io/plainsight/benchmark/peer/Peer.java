package io.plainsight.benchmark.peer;

import java.util.List;
import java.util.function.Consumer;

/**
 * One way to get at the database, with a method for each kind of work. Each call takes a connection from the pool and
 * gives it back. Rows are in whatever type an expert of the library would map them to; {@link #neutral} makes them
 * comparable, outside of what is timed.
 */
public interface Peer extends AutoCloseable {

    /** All users, by primary key. */
    List<?> users();

    /** All authors with their books, both by primary key, in one joined statement. */
    List<?> authorsByJoin();

    /** The same in two statements: the authors, and the books of all of them. */
    List<?> authorsByTwoQueries();

    /** One user that exists, by primary key, in auto-commit. */
    Object user(long id);

    /** The same in a read-only transaction of its own. */
    Object userInReadOnlyTransaction(long id);

    /** Hands over all users by primary key, one at a time, without holding them all. */
    void streamUsers(Consumer<Object> each);

    /** Hands over so many rows in the same way, of the users with each other: more than need be stored. */
    void streamPairs(int rows, Consumer<Object> each);

    /**
     * Inserts users in one transaction, and commits it. The server makes the keys where the library lets it.
     *
     * @param users as {@link #own} made them
     */
    void insertUsers(List<?> users);

    /** What a query gave, as {@link UserRow} or {@link AuthorRow}. */
    default Object neutral(Object own) {
        return own;
    }

    /** A row to insert, as the library takes it. */
    default Object own(UserRow row) {
        return row;
    }

    @Override
    default void close() {}
}
