package io.plainsight.benchmark.peer;

import io.plainsight.books.Author;
import io.plainsight.books.AuthorMapper;
import io.plainsight.books.Book;
import io.plainsight.bulk.BulkInsert;
import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import io.plainsight.mybatis.PlainMyBatis;
import io.plainsight.people.User;
import io.plainsight.people.UserAnnotationMapper;
import io.plainsight.people.UserMapper;
import io.plainsight.people.UserXmlMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** MyBatis with the mappers of this project, of one form: as the library sets it up, or as MyBatis comes. */
final class MyBatisPeer implements Peer {

    private final SqlSessionFactory sessions;
    private final SqlSessionTemplate spring;
    private final TransactionTemplate readOnly;
    private final Form form;
    private final Class<? extends UserStream> stream;
    private final boolean inBulk;

    private MyBatisPeer(Function<DataSource, Configuration> setup, DataSource dataSource, Form form, boolean inBulk) {
        this.form = form;
        this.inBulk = inBulk;
        stream = form == Form.XML ? UserStreamXmlMapper.class : UserStreamAnnotationMapper.class;
        Configuration plain = setup.apply(dataSource);
        plain.addMapper(stream);
        sessions = new SqlSessionFactoryBuilder().build(plain);
        spring = MyBatis.inSpring(setup.apply(dataSource), dataSource);
        readOnly = Transactions.readOnly(dataSource);
    }

    /** With {@link PlainMyBatis}. */
    static Peer ours(DataSource dataSource, Form form) {
        return new MyBatisPeer(PlainMyBatis::over, dataSource, form, true);
    }

    /** As MyBatis comes, with the same mapper XML. */
    static Peer stock(DataSource dataSource) {
        return new MyBatisPeer(MyBatis::stock, dataSource, Form.XML, false);
    }

    @Override
    public List<User> users() {
        try (SqlSession session = sessions.openSession(true)) {
            return users(session).findAll();
        }
    }

    @Override
    public List<Author> authorsByJoin() {
        try (SqlSession session = sessions.openSession(true)) {
            return authors(session).findAllWithBooks();
        }
    }

    @Override
    public List<Author> authorsByTwoQueries() {
        try (SqlSession session = sessions.openSession(true)) {
            return authors(session).findAllWithBooksInTwoStatements();
        }
    }

    @Override
    public User user(long id) {
        try (SqlSession session = sessions.openSession(true)) {
            return users(session).findById(id).orElseThrow();
        }
    }

    @Override
    public Object userInReadOnlyTransaction(long id) {
        return readOnly.execute(status -> users(spring).findById(id).orElseThrow());
    }

    @Override
    public void streamUsers(Consumer<Object> each) {
        try (SqlSession session = sessions.openSession(true);
                Cursor<User> users = session.getMapper(stream).streamAll()) {
            users.forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void streamPairs(int rows, Consumer<Object> each) {
        try (SqlSession session = sessions.openSession(true);
                Cursor<User> users = session.getMapper(stream).streamPairs(rows)) {
            users.forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void insertUsers(List<?> users) {
        if (inBulk) {
            insertInBulk(users);
            return;
        }
        try (SqlSession session = sessions.openSession(ExecutorType.BATCH, false)) {
            UserMapper mapper = users(session);
            int waiting = 0;
            for (Object user : users) {
                mapper.insert((User) user);
                if (++waiting % Sql.BATCH == 0) {
                    session.flushStatements();
                }
            }
            session.commit();
        }
    }

    private void insertInBulk(List<?> users) {
        Class<? extends UserMapper> mapper = form == Form.XML ? UserXmlMapper.class : UserAnnotationMapper.class;
        try (SqlSession session = sessions.openSession()) {
            BulkInsert.through(mapper, UserMapper.COLUMNS_OF_ROWS)
                    .insert(session, users.stream().map(User.class::cast));
            session.commit();
        }
    }

    private UserMapper users(SqlSession session) {
        return (UserMapper) session.getMapper(Mappers.implementation(UserMapper.class, form));
    }

    private AuthorMapper authors(SqlSession session) {
        return (AuthorMapper) session.getMapper(Mappers.implementation(AuthorMapper.class, form));
    }

    @Override
    public Object neutral(Object own) {
        return own instanceof Author author
                ? new AuthorRow(
                        Objects.requireNonNull(author.getId()),
                        author.getName(),
                        Objects.requireNonNull(author.getBooks()).stream()
                                .map(MyBatisPeer::row)
                                .toList())
                : row((User) own);
    }

    private static BookRow row(Book book) {
        return new BookRow(
                Objects.requireNonNull(book.getId()),
                book.getTitle(),
                book.getIsbn(),
                Objects.requireNonNull(book.getAuthorId()),
                book.getPublishedYear());
    }

    private static UserRow row(User user) {
        return new UserRow(
                Objects.requireNonNull(user.getId()),
                user.getName(),
                user.getEmail(),
                user.isActive(),
                user.getRole(),
                user.getAge(),
                Objects.requireNonNull(user.getCreatedAt()));
    }

    @Override
    public Object own(UserRow row) {
        User user = new User(row.name(), row.email());
        user.setActive(row.active());
        user.setRole(row.role());
        user.setAge(row.age());
        user.setCreatedAt(row.createdAt());
        return user;
    }
}
