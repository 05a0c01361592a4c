package io.plainsight.guide;

import static io.plainsight.guide.GuideEntry.read;
import static io.plainsight.guide.Section.COMPLEX_QUERIES;

import io.plainsight.books.AuthorMapper;
import io.plainsight.books.BookMapper;
import java.util.List;

/** Joins, eager loading and grouping, on authors and their books. */
final class QueryEntries {

    private static final Parameter<String> TITLE = Parameter.text("title", "Book%");

    private QueryEntries() {}

    static List<GuideEntry> all() {
        return List.of(
                read(
                                "query.join-like",
                                COMPLEX_QUERIES,
                                "The authors of a book whose title is like a pattern, each once")
                        .takes(TITLE)
                        .through(AuthorMapper.class, "findByBookTitleLike")
                        .as((mappers, arguments) -> mappers.authors().findByBookTitleLike(arguments.get(TITLE))),
                read("query.eager-select-in", COMPLEX_QUERIES, "All authors with their books, in two statements")
                        .sends(new Budget(2, 0))
                        .through(AuthorMapper.class, "findAll", "findBooksByAuthorIds")
                        .as((mappers, arguments) -> mappers.authors().findAllWithBooksBySelectIn()),
                read("query.eager-join", COMPLEX_QUERIES, "All authors with their books, in one joined statement")
                        .through(AuthorMapper.class, "findAllWithBooks")
                        .as((mappers, arguments) -> mappers.authors().findAllWithBooks()),
                read("query.books-per-author", COMPLEX_QUERIES, "The number of books of each author that has any")
                        .through(BookMapper.class, "countByAuthor")
                        .as((mappers, arguments) -> mappers.books().countByAuthor()));
    }
}
