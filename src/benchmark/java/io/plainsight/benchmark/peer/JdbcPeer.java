package io.plainsight.benchmark.peer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** JDBC by hand, which the others are measured against. */
final class JdbcPeer implements Peer {

    private final DataSource dataSource;

    JdbcPeer(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<UserRow> users() {
        return with(connection -> query(connection, Sql.USERS, rows -> {
            List<UserRow> users = new ArrayList<>();
            while (rows.next()) {
                users.add(ResultRows.user(rows));
            }
            return users;
        }));
    }

    @Override
    public List<AuthorRow> authorsByJoin() {
        return with(connection -> query(connection, Sql.AUTHORS_WITH_BOOKS, ResultRows::authorsWithBooks));
    }

    @Override
    public List<AuthorRow> authorsByTwoQueries() {
        return with(connection -> {
            Map<Long, AuthorRow> byId = new HashMap<>();
            List<AuthorRow> authors = query(connection, Sql.AUTHORS, rows -> {
                List<AuthorRow> all = new ArrayList<>();
                while (rows.next()) {
                    AuthorRow author = ResultRows.author(rows);
                    all.add(author);
                    byId.put(author.id(), author);
                }
                return all;
            });
            return query(connection, Sql.BOOKS, rows -> {
                AuthorRow current = null;
                while (rows.next()) {
                    BookRow book = ResultRows.book(rows, 1);
                    if (current == null || current.id() != book.authorId()) {
                        current = byId.get(book.authorId());
                    }
                    current.books().add(book);
                }
                return authors;
            });
        });
    }

    @Override
    public UserRow user(long id) {
        return with(connection -> find(connection, id));
    }

    @Override
    public UserRow userInReadOnlyTransaction(long id) {
        return with(connection -> {
            connection.setReadOnly(true);
            UserRow user = find(connection, id);
            connection.commit();
            return user;
        });
    }

    private static UserRow find(Connection connection, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Sql.USER)) {
            statement.setLong(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return ResultRows.user(rows);
            }
        }
    }

    @Override
    public void streamUsers(Consumer<Object> each) {
        stream(Sql.USERS, each);
    }

    @Override
    public void streamPairs(int rows, Consumer<Object> each) {
        stream(Sql.PAIRS + rows, each);
    }

    private void stream(String sql, Consumer<Object> each) {
        with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(Integer.MIN_VALUE);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        each.accept(ResultRows.user(rows));
                    }
                }
            }
            return true;
        });
    }

    @Override
    public void insertUsers(List<?> users) {
        with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(Sql.INSERT_USER)) {
                int waiting = 0;
                for (Object user : users) {
                    ResultRows.bind(statement, (UserRow) user);
                    statement.addBatch();
                    if (++waiting % Sql.BATCH == 0) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
            }
            connection.commit();
            return true;
        });
    }

    private <T> T with(Work<Connection, T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.apply(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T query(Connection connection, String sql, Work<ResultSet, T> work) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return work.apply(rows);
        }
    }

    private interface Work<A, T> {
        T apply(A argument) throws SQLException;
    }
}
