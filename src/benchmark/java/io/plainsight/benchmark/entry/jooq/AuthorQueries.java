package io.plainsight.benchmark.entry.jooq;

import static io.plainsight.benchmark.peer.JooqTables.AUTHORS;
import static io.plainsight.benchmark.peer.JooqTables.BOOKS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.plainsight.books.Author;
import io.plainsight.books.AuthorBookCount;
import io.plainsight.books.Book;
import io.plainsight.books.RankedBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record5;
import org.jooq.SelectWhereStep;

/** Joins, eager loading, grouping, subqueries and windows: on authors and their books. */
final class AuthorQueries {

    private AuthorQueries() {}

    static void addTo(Map<String, JooqQuery> all) {
        all.put("query.join-like", (jooq, given) -> byBookTitleLike(jooq, (String) given[0]));
        all.put("query.eager-select-in", (jooq, given) -> selectIn(jooq));
        all.put("query.eager-join", (jooq, given) -> authorsWithBooks(jooq, noCondition()));
        all.put(
                "query.books-per-author",
                (jooq, given) -> jooq.select(BOOKS.AUTHOR_ID, count())
                        .from(BOOKS)
                        .groupBy(BOOKS.AUTHOR_ID)
                        .orderBy(BOOKS.AUTHOR_ID)
                        .fetch(row -> new AuthorBookCount(row.value1(), row.value2())));
        all.put("advanced.subquery-in", (jooq, given) -> byBookPublishedAfterIn(jooq, (Integer) given[0]));
        all.put("advanced.subquery-join", (jooq, given) -> byBookPublishedAfterJoin(jooq, (Integer) given[0]));
        all.put("advanced.window-row-number", (jooq, given) -> rankWithinAuthor(jooq));
        all.put("performance.n-plus-one", (jooq, given) -> nPlusOne(jooq));
        all.put("performance.eager", (jooq, given) -> authorsWithBooks(jooq, noCondition()));
    }

    static List<Author> authorsWithBooks(DSLContext jooq, Condition which) {
        Map<Long, Author> authors = new LinkedHashMap<>();
        jooq.select(AUTHORS.ID, AUTHORS.NAME, BOOKS.ID, BOOKS.TITLE, BOOKS.ISBN, BOOKS.AUTHOR_ID, BOOKS.PUBLISHED_YEAR)
                .from(AUTHORS)
                .leftJoin(BOOKS)
                .on(BOOKS.AUTHOR_ID.eq(AUTHORS.ID))
                .where(which)
                .orderBy(AUTHORS.ID, BOOKS.ID)
                .forEach(row -> {
                    Author author = authors.computeIfAbsent(row.value1(), id -> {
                        Author found = Rows.author(id, row.value2());
                        found.setBooks(List.of());
                        return found;
                    });
                    if (row.value3() != null) {
                        author.getBooks()
                                .add(Rows.book(row.value3(), row.value4(), row.value5(), row.value6(), row.value7()));
                    }
                });
        return List.copyOf(authors.values());
    }

    private static List<Author> selectIn(DSLContext jooq) {
        List<Author> authors = authors(jooq).orderBy(AUTHORS.ID).fetch(mapping(Rows::author));
        if (authors.isEmpty()) {
            return authors;
        }
        Map<Long, List<Book>> books = books(jooq)
                .where(BOOKS.AUTHOR_ID.in(authors.stream().map(Author::getId).toList()))
                .orderBy(BOOKS.AUTHOR_ID, BOOKS.ID)
                .fetch(mapping(Rows::book))
                .stream()
                .collect(Collectors.groupingBy(Book::getAuthorId));
        authors.forEach(author -> author.setBooks(books.getOrDefault(author.getId(), List.of())));
        return authors;
    }

    private static List<Author> nPlusOne(DSLContext jooq) {
        List<Author> authors = authors(jooq).orderBy(AUTHORS.ID).fetch(mapping(Rows::author));
        authors.forEach(author -> author.setBooks(books(jooq)
                .where(BOOKS.AUTHOR_ID.eq(author.getId()))
                .orderBy(BOOKS.ID)
                .fetch(mapping(Rows::book))));
        return authors;
    }

    private static List<Author> byBookTitleLike(DSLContext jooq, String pattern) {
        return authors(jooq)
                .where(exists(selectOne()
                        .from(BOOKS)
                        .where(BOOKS.AUTHOR_ID.eq(AUTHORS.ID))
                        .and(BOOKS.TITLE.like(pattern))))
                .orderBy(AUTHORS.ID)
                .fetch(mapping(Rows::author));
    }

    private static List<Author> byBookPublishedAfterIn(DSLContext jooq, int year) {
        return authors(jooq)
                .where(AUTHORS.ID.in(select(BOOKS.AUTHOR_ID).from(BOOKS).where(BOOKS.PUBLISHED_YEAR.gt(year))))
                .orderBy(AUTHORS.ID)
                .fetch(mapping(Rows::author));
    }

    private static List<Author> byBookPublishedAfterJoin(DSLContext jooq, int year) {
        return jooq.selectDistinct(AUTHORS.ID, AUTHORS.NAME)
                .from(AUTHORS)
                .join(BOOKS)
                .on(BOOKS.AUTHOR_ID.eq(AUTHORS.ID))
                .where(BOOKS.PUBLISHED_YEAR.gt(year))
                .orderBy(AUTHORS.ID)
                .fetch(mapping(Rows::author));
    }

    private static List<RankedBook> rankWithinAuthor(DSLContext jooq) {
        Field<Integer> rank = rowNumber()
                .over()
                .partitionBy(BOOKS.AUTHOR_ID)
                .orderBy(BOOKS.PUBLISHED_YEAR.desc(), BOOKS.ID)
                .as("book_rank");
        return jooq.select(BOOKS.TITLE, BOOKS.AUTHOR_ID, rank)
                .from(BOOKS)
                .orderBy(BOOKS.AUTHOR_ID, rank)
                .fetch(row -> new RankedBook(row.value1(), row.value2(), row.value3()));
    }

    private static SelectWhereStep<Record2<Long, String>> authors(DSLContext jooq) {
        return jooq.select(AUTHORS.ID, AUTHORS.NAME).from(AUTHORS);
    }

    private static SelectWhereStep<Record5<Long, String, String, Long, Integer>> books(DSLContext jooq) {
        return jooq.select(BOOKS.ID, BOOKS.TITLE, BOOKS.ISBN, BOOKS.AUTHOR_ID, BOOKS.PUBLISHED_YEAR)
                .from(BOOKS);
    }
}
