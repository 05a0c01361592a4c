package io.plainsight.books;

/** The number of books of an author, who has one at least. */
public record AuthorBookCount(long authorId, long bookCount) {}
