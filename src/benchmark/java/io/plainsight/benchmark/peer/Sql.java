package io.plainsight.benchmark.peer;

/** The SQL of those peers that take it as text: the mappers' own, by column position. */
final class Sql {

    static final String USERS = """
            select users.id, users.name, users.email, users.active, users.role, users.age, users.created_at
            from users
            order by users.id
            """;

    /** Before the number of rows: more of them than are stored. */
    static final String PAIRS = """
            select users.id, users.name, users.email, users.active, users.role, users.age, users.created_at
            from users
            cross join users others
            limit\s""";

    static final String USER = """
            select users.id, users.name, users.email, users.active, users.role, users.age, users.created_at
            from users
            where users.id = ?
            """;

    static final String AUTHORS_WITH_BOOKS = """
            select
                authors.id,
                authors.name,
                books.id             as books_id,
                books.title          as books_title,
                books.isbn           as books_isbn,
                books.author_id      as books_author_id,
                books.published_year as books_published_year
            from authors
            left join books
                on books.author_id = authors.id
            order by authors.id, books.id
            """;

    static final String AUTHORS = """
            select authors.id, authors.name
            from authors
            order by authors.id
            """;

    static final String BOOKS = """
            select books.id, books.title, books.isbn, books.author_id, books.published_year
            from books
            order by books.author_id, books.id
            """;

    static final String INSERT_USER = """
            insert into users (name, email, active, role, age, created_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    /** In how many rows at a time the peers send what they insert. */
    static final int BATCH = 1000;

    private Sql() {}
}
