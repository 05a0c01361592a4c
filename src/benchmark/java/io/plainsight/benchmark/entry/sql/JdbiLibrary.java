package io.plainsight.benchmark.entry.sql;

import io.plainsight.books.Book;
import io.plainsight.people.User;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Jdbi's fluent API with row mappers of one's own, for which nothing need be looked up by reflection. */
public final class JdbiLibrary implements SqlLibrary {

    private static final String NEWEST_ACTIVE =
            UserQueries.NEWEST_ACTIVE.formatted(":createdAfter", "<roles>", ":limit");
    private static final String BOOKS_OF_AUTHORS = AuthorQueries.BOOKS_OF_AUTHORS.formatted("<authorIds>");

    private final Jdbi jdbi;

    public JdbiLibrary(DataSource dataSource) {
        jdbi = Jdbi.create(new SpringConnections(dataSource));
    }

    @Override
    public <T> List<T> list(Reader<T> row, String sql, Object... values) {
        return query(sql, query -> bound(query, values).map(mapper(row)).list());
    }

    @Override
    public <T> Optional<T> one(Reader<T> row, String sql, Object... values) {
        return query(sql, query -> bound(query, values).map(mapper(row)).findOne());
    }

    @Override
    public <T> T whole(Reader<T> reader, String sql, Object... values) {
        return query(
                sql,
                query -> bound(query, values).scanResultSet((rows, context) -> {
                    try (context) {
                        return reader.read(rows.get());
                    }
                }));
    }

    @Override
    public <T> Optional<T> value(Class<T> type, String sql) {
        return query(sql, query -> query.mapTo(type).findOne());
    }

    @Override
    public List<User> newestActive(List<?> roles, LocalDateTime createdAfter, int limit) {
        return query(
                NEWEST_ACTIVE,
                query -> query.bind("createdAfter", createdAfter)
                        .bindList("roles", roles)
                        .bind("limit", limit)
                        .map(mapper(Rows::user))
                        .list());
    }

    @Override
    public List<Book> booksOf(List<Long> authorIds) {
        return query(
                BOOKS_OF_AUTHORS,
                query -> query.bindList("authorIds", authorIds)
                        .map(mapper(Rows::book))
                        .list());
    }

    private <T> T query(String sql, Function<Query, T> work) {
        return jdbi.withHandle(handle -> work.apply(handle.createQuery(sql)));
    }

    private static Query bound(Query query, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
        }
        return query;
    }

    private static <T> RowMapper<T> mapper(Reader<T> row) {
        return (rows, context) -> row.read(rows);
    }

    /** As Jdbi's own module for Spring does it, of which this is all that is needed. */
    private record SpringConnections(DataSource dataSource) implements ConnectionFactory {

        @Override
        public Connection openConnection() {
            return DataSourceUtils.getConnection(dataSource);
        }

        @Override
        public void closeConnection(Connection connection) {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
