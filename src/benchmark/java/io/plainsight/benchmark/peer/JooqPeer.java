package io.plainsight.benchmark.peer;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record7;
import org.jooq.SQLDialect;
import org.jooq.SelectWhereStep;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** jOOQ's DSL with typed columns, as its code generator would name them, and records made by constructor references. */
final class JooqPeer implements Peer {

    private static final Table<Record> USERS = table(name("users"));
    private static final Field<Long> ID = field(name("users", "id"), SQLDataType.BIGINT);
    private static final Field<String> NAME = field(name("users", "name"), SQLDataType.VARCHAR);
    private static final Field<String> EMAIL = field(name("users", "email"), SQLDataType.VARCHAR);
    private static final Field<Boolean> ACTIVE = field(name("users", "active"), SQLDataType.BOOLEAN);
    private static final Field<String> ROLE = field(name("users", "role"), SQLDataType.VARCHAR);
    private static final Field<Integer> AGE = field(name("users", "age"), SQLDataType.INTEGER);
    private static final Field<LocalDateTime> CREATED_AT =
            field(name("users", "created_at"), SQLDataType.LOCALDATETIME(6));

    private static final Table<Record> AUTHORS = table(name("authors"));
    private static final Field<Long> AUTHOR_ID = field(name("authors", "id"), SQLDataType.BIGINT);
    private static final Field<String> AUTHOR_NAME = field(name("authors", "name"), SQLDataType.VARCHAR);

    private static final Table<Record> BOOKS = table(name("books"));
    private static final Field<Long> BOOK_ID = field(name("books", "id"), SQLDataType.BIGINT);
    private static final Field<String> TITLE = field(name("books", "title"), SQLDataType.VARCHAR);
    private static final Field<String> ISBN = field(name("books", "isbn"), SQLDataType.VARCHAR);
    private static final Field<Long> BOOK_AUTHOR = field(name("books", "author_id"), SQLDataType.BIGINT);
    private static final Field<Integer> YEAR = field(name("books", "published_year"), SQLDataType.INTEGER);

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

    private SelectWhereStep<Record7<Long, String, String, Boolean, String, Integer, LocalDateTime>> selectUsers() {
        return jooq.select(ID, NAME, EMAIL, ACTIVE, ROLE, AGE, CREATED_AT).from(USERS);
    }

    @Override
    public List<UserRow> users() {
        return selectUsers().orderBy(ID).fetch(mapping(UserRow::new));
    }

    @Override
    public List<AuthorRow> authorsByJoin() {
        Map<Long, AuthorRow> authors = new LinkedHashMap<>();
        jooq.select(AUTHOR_ID, AUTHOR_NAME, BOOK_ID, TITLE, ISBN, BOOK_AUTHOR, YEAR)
                .from(AUTHORS)
                .leftJoin(BOOKS)
                .on(BOOK_AUTHOR.eq(AUTHOR_ID))
                .orderBy(AUTHOR_ID, BOOK_ID)
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
        List<AuthorRow> authors = jooq.select(AUTHOR_ID, AUTHOR_NAME)
                .from(AUTHORS)
                .orderBy(AUTHOR_ID)
                .fetch(mapping(AuthorRow::of));
        Map<Long, List<BookRow>> books = jooq
                .select(BOOK_ID, TITLE, ISBN, BOOK_AUTHOR, YEAR)
                .from(BOOKS)
                .orderBy(BOOK_AUTHOR, BOOK_ID)
                .fetch(mapping(BookRow::new))
                .stream()
                .collect(Collectors.groupingBy(BookRow::authorId));
        authors.forEach(author -> author.books().addAll(books.getOrDefault(author.id(), List.of())));
        return authors;
    }

    @Override
    public UserRow user(long id) {
        return selectUsers().where(ID.eq(id)).fetchSingle(mapping(UserRow::new));
    }

    @Override
    public Object userInReadOnlyTransaction(long id) {
        return readOnly.execute(status -> user(id));
    }

    @Override
    public void streamUsers(Consumer<Object> each) {
        try (var users = selectUsers().orderBy(ID).fetchSize(Integer.MIN_VALUE).fetchStream()) {
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
        BatchBindStep batch = jooq.batch(jooq.insertInto(USERS, NAME, EMAIL, ACTIVE, ROLE, AGE, CREATED_AT)
                .values((String) null, null, null, null, null, null));
        for (Object each : users) {
            UserRow user = (UserRow) each;
            batch.bind(user.name(), user.email(), user.active(), user.role(), user.age(), user.createdAt());
        }
        batch.execute();
    }
}
