package com.example.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plainsight.books.Author;
import io.plainsight.books.Book;
import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import io.plainsight.mybatis.PlainMyBatis;
import io.plainsight.people.User;
import java.io.Reader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.ibatis.datasource.pooled.PooledDataSource;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.jdbc.ScriptRunner;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
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

    @BeforeAll
    static void startDatabase() throws Exception {
        MYSQL.start();
        dataSource = new PooledDataSource(
                MYSQL.getDriverClassName(), MYSQL.getJdbcUrl(), MYSQL.getUsername(), MYSQL.getPassword());
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

    @ParameterizedTest
    @EnumSource
    void everyMapperWorksInBothForms(Form form) throws Exception {
        try (SqlSession session = new SqlSessionFactoryBuilder()
                .build(PlainMyBatis.over(dataSource))
                .openSession()) {
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
