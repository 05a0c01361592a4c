package io.plainsight.benchmark.peer;

import java.util.ArrayList;
import java.util.List;

/** A row of {@code authors} with its books. */
public record AuthorRow(long id, String name, List<BookRow> books) {

    /** Without a book yet; the list is there to be filled. */
    static AuthorRow of(long id, String name) {
        return new AuthorRow(id, name, new ArrayList<>());
    }
}
