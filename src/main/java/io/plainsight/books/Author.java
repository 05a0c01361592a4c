package io.plainsight.books;

import io.plainsight.relation.ChildList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code authors}, with its books where the query loads them. */
public class Author {

    private @Nullable Long id;
    private String name;
    private @Nullable List<Book> books;

    /** For MyBatis, which sets every property right after. */
    Author() {}

    /** A new author, whose books are not set. */
    public Author(String name) {
        this.name = name;
    }

    /** The primary key; null until the author is inserted. */
    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /**
     * Null where the query does not load them; empty where there is none. The {@link Book#getAuthor} of each, and of
     * each book added to this list, is this author.
     */
    public @Nullable List<Book> getBooks() {
        return books;
    }

    /** Links both directions, and so does each change of the list that the getter returns. This list is copied. */
    public void setBooks(@Nullable List<Book> books) {
        this.books = books == null ? null : new ChildList<>(this, Book::getAuthor, Book::setAuthor, books);
    }
}
