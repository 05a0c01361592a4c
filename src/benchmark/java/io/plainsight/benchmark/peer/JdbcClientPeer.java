package io.plainsight.benchmark.peer;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring's JdbcClient with row mappers; what it leaves to JdbcTemplate, a batch, is done by that. */
final class JdbcClientPeer implements Peer {

    private static final RowMapper<UserRow> USER = (rows, number) -> ResultRows.user(rows);
    private static final RowMapper<AuthorRow> AUTHOR = (rows, number) -> ResultRows.author(rows);
    private static final RowMapper<BookRow> BOOK = (rows, number) -> ResultRows.book(rows, 1);

    private final JdbcTemplate template;
    private final JdbcClient client;
    private final TransactionTemplate writing;
    private final TransactionTemplate readOnly;

    JdbcClientPeer(DataSource dataSource) {
        template = new JdbcTemplate(dataSource);
        client = JdbcClient.create(template);
        writing = Transactions.writing(dataSource);
        readOnly = Transactions.readOnly(dataSource);
    }

    @Override
    public List<UserRow> users() {
        return client.sql(Sql.USERS).query(USER).list();
    }

    @Override
    public List<AuthorRow> authorsByJoin() {
        return client.sql(Sql.AUTHORS_WITH_BOOKS).query(ResultRows::authorsWithBooks);
    }

    @Override
    public List<AuthorRow> authorsByTwoQueries() {
        return AuthorRow.withBooks(
                client.sql(Sql.AUTHORS).query(AUTHOR).list(),
                client.sql(Sql.BOOKS).query(BOOK).list());
    }

    @Override
    public UserRow user(long id) {
        return client.sql(Sql.USER).param(id).query(USER).single();
    }

    @Override
    public Object userInReadOnlyTransaction(long id) {
        return readOnly.execute(status -> user(id));
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
        try (Stream<UserRow> users = client.sql(sql).withFetchSize(Integer.MIN_VALUE).query(USER).stream()) {
            users.forEach(each);
        }
    }

    @Override
    public void insertUsers(List<?> users) {
        writing.executeWithoutResult(status -> template.batchUpdate(
                Sql.INSERT_USER, users, Sql.BATCH, (insert, user) -> ResultRows.bind(insert, (UserRow) user)));
    }
}
