package io.plainsight.benchmark.entry.sql;

import io.plainsight.books.Book;
import io.plainsight.people.User;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spring's JdbcClient with row mappers; it takes part in Spring's transactions by itself. */
public final class JdbcClientLibrary implements SqlLibrary {

    private static final String NEWEST_ACTIVE =
            UserQueries.NEWEST_ACTIVE.formatted(":createdAfter", ":roles", ":limit");
    private static final String BOOKS_OF_AUTHORS = AuthorQueries.BOOKS_OF_AUTHORS.formatted(":authorIds");

    private final JdbcClient client;

    public JdbcClientLibrary(DataSource dataSource) {
        client = JdbcClient.create(dataSource);
    }

    @Override
    public <T> List<T> list(Reader<T> row, String sql, Object... values) {
        return client.sql(sql).params(values).query(mapper(row)).list();
    }

    @Override
    public <T> Optional<T> one(Reader<T> row, String sql, Object... values) {
        return client.sql(sql).params(values).query(mapper(row)).optional();
    }

    @Override
    public <T> T whole(Reader<T> reader, String sql, Object... values) {
        return client.sql(sql).params(values).query(reader::read);
    }

    @Override
    public <T> Optional<T> value(Class<T> type, String sql) {
        return client.sql(sql).query(type).optional();
    }

    @Override
    public List<User> newestActive(List<?> roles, LocalDateTime createdAfter, int limit) {
        return client.sql(NEWEST_ACTIVE)
                .param("createdAfter", createdAfter)
                .param("roles", roles)
                .param("limit", limit)
                .query(mapper(Rows::user))
                .list();
    }

    @Override
    public List<Book> booksOf(List<Long> authorIds) {
        return client.sql(BOOKS_OF_AUTHORS)
                .param("authorIds", authorIds)
                .query(mapper(Rows::book))
                .list();
    }

    private static <T> RowMapper<T> mapper(Reader<T> row) {
        return (rows, number) -> row.read(rows);
    }
}
