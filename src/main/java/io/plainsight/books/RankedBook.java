package io.plainsight.books;

/** A book and its place among the books of its author, from 1 for the newest. */
public record RankedBook(String title, long authorId, long bookRank) {}
