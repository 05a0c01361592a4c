package io.plainsight.benchmark.peer;

import org.jspecify.annotations.Nullable;

/** A row of {@code books}; its components are in the order of the columns. */
public record BookRow(
        long id,
        String title,
        @Nullable String isbn,
        long authorId,
        @Nullable Integer publishedYear) {}
