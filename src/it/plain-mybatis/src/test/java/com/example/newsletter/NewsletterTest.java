package com.example.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plainsight.books.Author;
import io.plainsight.books.Book;
import io.plainsight.check.MapperCheck;
import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import io.plainsight.mybatis.PlainMyBatis;
import io.plainsight.mybatis.compiled.CompiledConfiguration;
import io.plainsight.people.User;
import java.io.Reader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.ibatis.datasource.pooled.PooledDataSource;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.jdbc.ScriptRunner;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testcontainers.mysql.MySQLContainer;

class NewsletterTest {

    private static final MySQLContainer MYSQL =
            new MySQLContainer("mysql:9.7").withTmpFs(Map.of("/var/lib/mysql", "rw"));

    private static DataSource dataSource;
    private static SqlSessionFactory sqlSessionFactory;

    @BeforeAll
    static void startDatabase() throws Exception {
        MYSQL.start();
        dataSource = new PooledDataSource(
                MYSQL.getDriverClassName(), MYSQL.getJdbcUrl(), MYSQL.getUsername(), MYSQL.getPassword());
        Configuration configuration = PlainMyBatis.over(dataSource);
        configuration.addMapper(ReaderMapper.class);
        sqlSessionFactory = new SqlSessionFactoryBuilder().build(configuration);
        // Without Liquibase: the change sets are plain SQL.
        try (Connection connection = dataSource.getConnection()) {
            ScriptRunner runner = new ScriptRunner(connection);
            runner.setLogWriter(null);
            runner.setStopOnError(true);
            for (String script : List.of("001-people.sql", "002-books.sql", "003-courses.sql")) {
                try (Reader sql = Resources.getResourceAsReader("liquibase/changes/" + script)) {
                    runner.runScript(sql);
                }
            }
        }
    }

    @AfterAll
    static void stopDatabase() {
        MYSQL.stop();
    }

    @Test
    void isAModuleThatFoundPlainsightByName() {
        assertEquals("com.example.newsletter", Newsletter.class.getModule().getName());
        assertEquals("io.plainsight", PlainMyBatis.class.getModule().getName());
    }

    @Test
    void storesThroughOneMapperAndReadsThroughAnother() throws Exception {
        Newsletter newsletter = new Newsletter(dataSource);

        User alice = newsletter.subscribe("Alice", "alice@example.com");

        assertEquals(alice.getId(), select("select id from users where name = 'Alice'"));
        assertEquals(
                List.of("alice@example.com"),
                newsletter.readers().stream()
                        .map(com.example.newsletter.Reader::email)
                        .toList());
        assertTrue(newsletter.readers().get(0).createdAt().getYear() > 2000);
        assertThrows(PersistenceException.class, () -> newsletter.subscribe("Alice again", "ALICE@example.com"));
    }

    @Test
    void subscribesManyOrNone() throws Exception {
        Newsletter newsletter = new Newsletter(dataSource);
        long before = (Long) select("select count(*) from users");

        long count = newsletter.subscribeAll(
                Stream.of("Bob", "Carol").map(NewsletterTest::user).iterator());

        assertEquals(2, count);
        assertEquals(before + 2, select("select count(*) from users"));
        Iterator<User> again =
                Stream.of("Dave", "Bob").map(NewsletterTest::user).iterator();
        assertThrows(PersistenceException.class, () -> newsletter.subscribeAll(again));
        assertEquals(before + 2, select("select count(*) from users"));
        select("select name from users where name = 'Carol'");
    }

    @Test
    void mappersFitTheSchema() throws SQLException {
        MapperCheck.of(sqlSessionFactory.getConfiguration(), dataSource).verify();
    }

    @Test
    void itsMapperReadsByCompiledResultMaps() throws Exception {
        new Newsletter(dataSource).subscribe("Erin", "erin@example.com");
        Environment environment = new Environment("newsletter", new JdbcTransactionFactory(), dataSource);

        CompiledConfiguration configuration = new CompiledConfiguration(environment);
        configuration.addMapper(ReaderMapper.class);
        SqlSessionFactory factory = new SqlSessionFactoryBuilder().build(configuration);

        // The record's columns come in another order.
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.setMapUnderscoreToCamelCase(true);
        try (SqlSession session = factory.openSession()) {
            assertFalse(session.getMapper(ReaderMapper.class).findAll().isEmpty());
        }
        configuration.compilations().forEach(System.out::println);

        assertEquals(
                List.of("com.example.newsletter.ReaderMapper.findAll: compiled"),
                configuration.compilations().stream().map(Object::toString).toList());
    }

    private static User user(String name) {
        return new User(name, name + "@example.com");
    }

    @ParameterizedTest
    @EnumSource
    void everyMapperWorksInBothForms(Form form) throws Exception {
        try (SqlSession session = sqlSessionFactory.openSession()) {
            Mappers mappers = Mappers.of(form, session::getMapper);
            Author author = new Author("Ursula");
            mappers.authors().insert(author);
            Book book = new Book("The Dispossessed");
            book.setAuthorId(author.getId());
            mappers.books().insert(book);

            Author found = mappers.authors().findByIdWithBooks(author.getId()).orElseThrow();

            assertEquals("The Dispossessed", found.getBooks().get(0).getTitle());
        }
        assertEquals(0L, select("select count(*) from authors"), "not committed, so rolled back");
    }

    private static Object select(String sql) throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertTrue(rows.next(), sql);
            return rows.getObject(1);
        }
    }
}
