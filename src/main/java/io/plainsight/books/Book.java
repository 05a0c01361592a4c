package io.plainsight.books;

import org.jspecify.annotations.Nullable;

/** A row of {@code books}, with its author where the query loads it. */
public class Book {

    private @Nullable Long id;
    private String title;
    private @Nullable String isbn;
    private @Nullable Long authorId;
    private @Nullable Integer publishedYear;
    private @Nullable Author author;

    /** For MyBatis, which sets every property right after. */
    Book() {}

    /** A new book, of no author yet, without ISBN, of unknown year. */
    public Book(String title) {
        this.title = title;
    }

    /** The primary key; null until the book is inserted. */
    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    /** Unique among books that have one; null where there is none. */
    public @Nullable String getIsbn() {
        return isbn;
    }

    public void setIsbn(@Nullable String isbn) {
        this.isbn = isbn;
    }

    /** The author's primary key: the linked author's where one is linked. */
    public @Nullable Long getAuthorId() {
        return author == null ? authorId : author.getId();
    }

    /** Has no effect while a author is linked. */
    public void setAuthorId(@Nullable Long authorId) {
        this.authorId = authorId;
    }

    /** 1 to 9999; null where unknown. */
    public @Nullable Integer getPublishedYear() {
        return publishedYear;
    }

    public void setPublishedYear(@Nullable Integer publishedYear) {
        this.publishedYear = publishedYear;
    }

    /** Null where the query does not load it. */
    public @Nullable Author getAuthor() {
        return author;
    }

    /** Links this direction only: the book is not added to {@link Author#getBooks}, which may not be loaded. */
    public void setAuthor(@Nullable Author author) {
        this.author = author;
    }
}
