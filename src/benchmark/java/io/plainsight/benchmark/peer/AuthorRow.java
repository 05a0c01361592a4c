package io.plainsight.benchmark.peer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row of {@code authors} with its books. */
public record AuthorRow(long id, String name, List<BookRow> books) {

    /** Without a book yet; the list is there to be filled. */
    static AuthorRow of(long id, String name) {
        return new AuthorRow(id, name, new ArrayList<>());
    }

    /** The authors, with the books that are theirs added; those of an author follow each other. */
    static List<AuthorRow> withBooks(List<AuthorRow> authors, List<BookRow> books) {
        Map<Long, AuthorRow> byId = new HashMap<>();
        authors.forEach(author -> byId.put(author.id(), author));
        AuthorRow current = null;
        for (BookRow book : books) {
            if (current == null || current.id() != book.authorId()) {
                current = byId.get(book.authorId());
            }
            current.books().add(book);
        }
        return authors;
    }
}
