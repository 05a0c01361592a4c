package io.plainsight.benchmark.peer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Jdbi's fluent API, with its own mappers of records and its own reduction of joined rows. */
final class JdbiPeer implements Peer {

    private final Jdbi jdbi;

    JdbiPeer(DataSource dataSource) {
        jdbi = Jdbi.create(dataSource);
        jdbi.registerRowMapper(ConstructorMapper.factory(UserRow.class));
        jdbi.registerRowMapper(ConstructorMapper.factory(BookRow.class));
    }

    @Override
    public List<UserRow> users() {
        return jdbi.withHandle(
                handle -> handle.createQuery(Sql.USERS).mapTo(UserRow.class).list());
    }

    @Override
    public List<AuthorRow> authorsByJoin() {
        return jdbi.withHandle(handle -> handle.createQuery(Sql.AUTHORS_WITH_BOOKS)
                .registerRowMapper(ConstructorMapper.factory(BookRow.class, "books_"))
                .<Long, AuthorRow>reduceRows(JdbiPeer::addRow)
                .toList());
    }

    private static void addRow(Map<Long, AuthorRow> authors, RowView row) {
        AuthorRow author = authors.computeIfAbsent(
                row.getColumn("id", Long.class), id -> AuthorRow.of(id, row.getColumn("name", String.class)));
        if (row.getColumn("books_id", Long.class) != null) {
            author.books().add(row.getRow(BookRow.class));
        }
    }

    @Override
    public List<AuthorRow> authorsByTwoQueries() {
        return jdbi.withHandle(handle -> AuthorRow.withBooks(
                handle.createQuery(Sql.AUTHORS)
                        .map((rows, context) -> ResultRows.author(rows))
                        .list(),
                handle.createQuery(Sql.BOOKS).mapTo(BookRow.class).list()));
    }

    @Override
    public UserRow user(long id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    /** Jdbi takes a connection that is not in auto-commit for one in a transaction, which somebody else is to end. */
    @Override
    public UserRow userInReadOnlyTransaction(long id) {
        return jdbi.withHandle(handle -> {
            handle.setReadOnly(true);
            UserRow user = find(handle, id);
            handle.commit();
            return user;
        });
    }

    private static UserRow find(Handle handle, long id) {
        return handle.createQuery(Sql.USER).bind(0, id).mapTo(UserRow.class).one();
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
        jdbi.useHandle(handle -> {
            Query query = handle.createQuery(sql).setFetchSize(Integer.MIN_VALUE);
            try (Stream<UserRow> users = query.mapTo(UserRow.class).stream()) {
                users.forEach(each);
            }
        });
    }

    @Override
    public void insertUsers(List<?> users) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(Sql.INSERT_USER);
            for (Object each : users) {
                UserRow user = (UserRow) Objects.requireNonNull(each);
                batch.bind(0, user.name())
                        .bind(1, user.email())
                        .bind(2, user.active())
                        .bind(3, user.role())
                        .bind(4, user.age())
                        .bind(5, user.createdAt())
                        .add();
                if (batch.size() == Sql.BATCH) {
                    batch.execute();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
            handle.commit();
        });
    }
}
