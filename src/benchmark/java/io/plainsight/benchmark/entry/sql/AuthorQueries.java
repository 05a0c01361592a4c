package io.plainsight.benchmark.entry.sql;

import io.plainsight.books.Author;
import io.plainsight.books.AuthorBookCount;
import io.plainsight.books.Book;
import io.plainsight.books.RankedBook;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Joins, eager loading, grouping, subqueries and windows: on authors and their books. */
final class AuthorQueries {

    static final String AUTHORS_WITH_BOOKS = """
            select
                authors.id, authors.name,
                books.id, books.title, books.isbn, books.author_id, books.published_year
            from authors
            left join books
                on books.author_id = authors.id
            """;

    private static final String BOOKS = """
            select books.id, books.title, books.isbn, books.author_id, books.published_year
            from books
            """;

    /** Takes what stands for the keys: libraries take lists in words of their own. */
    static final String BOOKS_OF_AUTHORS = BOOKS + """
            where books.author_id in (%s)
            order by books.author_id, books.id
            """;

    private static final String BOOKS_OF_AUTHOR = BOOKS + """
            where books.author_id = ?
            order by books.id
            """;

    private static final String AUTHORS = """
            select authors.id, authors.name
            from authors
            order by authors.id
            """;

    private static final String BY_BOOK_TITLE_LIKE = """
            select authors.id, authors.name
            from authors
            where exists (
                select 1
                from books
                where books.author_id = authors.id
                  and books.title like ?
            )
            order by authors.id
            """;

    private static final String BY_BOOK_PUBLISHED_AFTER_IN = """
            select authors.id, authors.name
            from authors
            where authors.id in (
                select books.author_id
                from books
                where books.published_year > ?
            )
            order by authors.id
            """;

    private static final String BY_BOOK_PUBLISHED_AFTER_JOIN = """
            select distinct authors.id, authors.name
            from authors
            join books
                on books.author_id = authors.id
            where books.published_year > ?
            order by authors.id
            """;

    private static final String COUNT_BY_AUTHOR = """
            select books.author_id, count(*)
            from books
            group by books.author_id
            order by books.author_id
            """;

    private static final String RANK_WITHIN_AUTHOR = """
            select
                books.title,
                books.author_id,
                row_number() over (
                    partition by books.author_id
                    order by books.published_year desc, books.id
                ) as book_rank
            from books
            order by books.author_id, book_rank
            """;

    private AuthorQueries() {}

    static void addTo(Map<String, SqlQuery> all) {
        all.put("query.join-like", (sql, given) -> sql.list(Rows::author, BY_BOOK_TITLE_LIKE, given));
        all.put("query.eager-select-in", (sql, given) -> selectIn(sql));
        all.put("query.eager-join", (sql, given) -> join(sql));
        all.put(
                "query.books-per-author",
                (sql, given) ->
                        sql.list(rows -> new AuthorBookCount(rows.getLong(1), rows.getLong(2)), COUNT_BY_AUTHOR));
        all.put("advanced.subquery-in", (sql, given) -> sql.list(Rows::author, BY_BOOK_PUBLISHED_AFTER_IN, given));
        all.put("advanced.subquery-join", (sql, given) -> sql.list(Rows::author, BY_BOOK_PUBLISHED_AFTER_JOIN, given));
        all.put(
                "advanced.window-row-number",
                (sql, given) -> sql.list(
                        rows -> new RankedBook(rows.getString(1), rows.getLong(2), rows.getLong(3)),
                        RANK_WITHIN_AUTHOR));
        all.put("performance.n-plus-one", (sql, given) -> nPlusOne(sql));
        all.put("performance.eager", (sql, given) -> join(sql));
    }

    private static List<Author> join(SqlLibrary sql) {
        return sql.whole(Families::authorsWithBooks, AUTHORS_WITH_BOOKS + "order by authors.id, books.id");
    }

    private static List<Author> selectIn(SqlLibrary sql) {
        List<Author> authors = sql.list(Rows::author, AUTHORS);
        if (authors.isEmpty()) {
            return authors;
        }
        Map<Long, List<Book>> books = sql
                .booksOf(authors.stream().map(Author::getId).toList())
                .stream()
                .collect(Collectors.groupingBy(Book::getAuthorId));
        authors.forEach(author -> author.setBooks(books.getOrDefault(author.getId(), List.of())));
        return authors;
    }

    private static List<Author> nPlusOne(SqlLibrary sql) {
        List<Author> authors = sql.list(Rows::author, AUTHORS);
        authors.forEach(author -> author.setBooks(sql.list(Rows::book, BOOKS_OF_AUTHOR, author.getId())));
        return authors;
    }
}
