package io.plainsight.benchmark.peer;

import static io.plainsight.benchmark.peer.JooqTables.AUTHORS;
import static io.plainsight.benchmark.peer.JooqTables.BOOKS;
import static io.plainsight.benchmark.peer.JooqTables.USERS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.SelectJoinStep;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** jOOQ's DSL with typed columns, as its code generator would name them, and records made by constructor references. */
final class JooqPeer implements Peer {

    private final DSLContext jooq;
    private final TransactionTemplate writing;
    private final TransactionTemplate readOnly;

    JooqPeer(DataSource dataSource) {
        jooq = DSL.using(
                new TransactionAwareDataSourceProxy(dataSource),
                SQLDialect.MYSQL,
                new Settings().withExecuteLogging(false));
        writing = Transactions.writing(dataSource);
        readOnly = Transactions.readOnly(dataSource);
    }

    private SelectJoinStep<Record7<Long, String, String, Boolean, String, Integer, LocalDateTime>> selectUsers() {
        return jooq.select(USERS.ID, USERS.NAME, USERS.EMAIL, USERS.ACTIVE, USERS.ROLE, USERS.AGE, USERS.CREATED_AT)
                .from(USERS);
    }

    @Override
    public List<UserRow> users() {
        return selectUsers().orderBy(USERS.ID).fetch(mapping(UserRow::new));
    }

    @Override
    public List<AuthorRow> authorsByJoin() {
        Map<Long, AuthorRow> authors = new LinkedHashMap<>();
        jooq.select(AUTHORS.ID, AUTHORS.NAME, BOOKS.ID, BOOKS.TITLE, BOOKS.ISBN, BOOKS.AUTHOR_ID, BOOKS.PUBLISHED_YEAR)
                .from(AUTHORS)
                .leftJoin(BOOKS)
                .on(BOOKS.AUTHOR_ID.eq(AUTHORS.ID))
                .orderBy(AUTHORS.ID, BOOKS.ID)
                .forEach(row -> {
                    AuthorRow author = authors.computeIfAbsent(row.value1(), id -> AuthorRow.of(id, row.value2()));
                    if (row.value3() != null) {
                        author.books()
                                .add(new BookRow(row.value3(), row.value4(), row.value5(), row.value6(), row.value7()));
                    }
                });
        return List.copyOf(authors.values());
    }

    @Override
    public List<AuthorRow> authorsByTwoQueries() {
        List<AuthorRow> authors = jooq.select(AUTHORS.ID, AUTHORS.NAME)
                .from(AUTHORS)
                .orderBy(AUTHORS.ID)
                .fetch(mapping(AuthorRow::of));
        List<BookRow> books = jooq.select(BOOKS.ID, BOOKS.TITLE, BOOKS.ISBN, BOOKS.AUTHOR_ID, BOOKS.PUBLISHED_YEAR)
                .from(BOOKS)
                .orderBy(BOOKS.AUTHOR_ID, BOOKS.ID)
                .fetch(mapping(BookRow::new));
        return AuthorRow.withBooks(authors, books);
    }

    @Override
    public UserRow user(long id) {
        return selectUsers().where(USERS.ID.eq(id)).fetchSingle(mapping(UserRow::new));
    }

    @Override
    public Object userInReadOnlyTransaction(long id) {
        return readOnly.execute(status -> user(id));
    }

    @Override
    public void streamUsers(Consumer<Object> each) {
        stream(selectUsers().orderBy(USERS.ID), each);
    }

    @Override
    public void streamPairs(int rows, Consumer<Object> each) {
        stream(selectUsers().crossJoin(USERS.as("others")).limit(inline(rows)), each);
    }

    private static void stream(
            ResultQuery<Record7<Long, String, String, Boolean, String, Integer, LocalDateTime>> query,
            Consumer<Object> each) {
        try (var users = query.fetchSize(Integer.MIN_VALUE).fetchStream()) {
            users.map(mapping(UserRow::new)).forEach(each);
        }
    }

    @Override
    public void insertUsers(List<?> users) {
        writing.executeWithoutResult(status -> {
            for (int from = 0; from < users.size(); from += Sql.BATCH) {
                insertBatch(users.subList(from, Math.min(from + Sql.BATCH, users.size())));
            }
        });
    }

    private void insertBatch(List<?> users) {
        BatchBindStep batch = jooq.batch(
                jooq.insertInto(USERS, USERS.NAME, USERS.EMAIL, USERS.ACTIVE, USERS.ROLE, USERS.AGE, USERS.CREATED_AT)
                        .values((String) null, null, null, null, null, null));
        for (Object each : users) {
            UserRow user = (UserRow) each;
            batch.bind(user.name(), user.email(), user.active(), user.role(), user.age(), user.createdAt());
        }
        batch.execute();
    }
}
