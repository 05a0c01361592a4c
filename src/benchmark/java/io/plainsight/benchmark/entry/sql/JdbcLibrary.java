package io.plainsight.benchmark.entry.sql;

import io.plainsight.books.Book;
import io.plainsight.people.User;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** JDBC; the transaction's connection comes from where Spring's own classes have it, without a proxy around it. */
public final class JdbcLibrary implements SqlLibrary {

    private final DataSource dataSource;

    public JdbcLibrary(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public <T> List<T> list(Reader<T> row, String sql, Object... values) {
        return whole(
                rows -> {
                    List<T> all = new ArrayList<>();
                    while (rows.next()) {
                        all.add(row.read(rows));
                    }
                    return all;
                },
                sql,
                values);
    }

    @Override
    public <T> Optional<T> one(Reader<T> row, String sql, Object... values) {
        return whole(rows -> rows.next() ? Optional.of(row.read(rows)) : Optional.empty(), sql, values);
    }

    @Override
    public <T> Optional<T> value(Class<T> type, String sql) {
        return whole(rows -> rows.next() ? Optional.ofNullable(rows.getObject(1, type)) : Optional.empty(), sql);
    }

    @Override
    public <T> T whole(Reader<T> reader, String sql, Object... values) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    @Override
    public List<User> newestActive(List<?> roles, LocalDateTime createdAfter, int limit) {
        Object[] values = Stream.of(Stream.of(createdAfter), roles.stream(), Stream.of(limit))
                .flatMap(each -> each)
                .toArray();
        return list(Rows::user, UserQueries.NEWEST_ACTIVE.formatted("?", marks(roles), "?"), values);
    }

    @Override
    public List<Book> booksOf(List<Long> authorIds) {
        return list(Rows::book, AuthorQueries.BOOKS_OF_AUTHORS.formatted(marks(authorIds)), authorIds.toArray());
    }

    private static String marks(List<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
