package com.example.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.Reader;
import java.io.StringReader;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.datasource.pooled.PooledDataSource;
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
import org.testcontainers.mysql.MySQLContainer;

class CatalogueTest {

    private static final MySQLContainer MYSQL =
            new MySQLContainer("mysql:9.7").withTmpFs(Map.of("/var/lib/mysql", "rw"));

    private static SqlSessionFactory factory;

    @BeforeAll
    static void startDatabase() throws Exception {
        MYSQL.start();
        PooledDataSource dataSource = new PooledDataSource(
                MYSQL.getDriverClassName(), MYSQL.getJdbcUrl(), MYSQL.getUsername(), MYSQL.getPassword());
        try (Connection connection = dataSource.getConnection();
                Reader schema = Resources.getResourceAsReader("schema.sql")) {
            ScriptRunner runner = new ScriptRunner(connection);
            runner.setLogWriter(null);
            runner.setStopOnError(true);
            runner.runScript(schema);
            runner.runScript(new StringReader("""
                    insert into authors (id, name) values (1, 'Ursula'), (2, 'Terry'), (3, 'Nobody yet');
                    insert into books (title, author_id, published_year)
                    values ('The Dispossessed', 1, 1974), ('Mort', 2, 1987), ('Guards! Guards!', 2, 1989);
                    """));
        }
        Configuration configuration =
                new Configuration(new Environment("catalogue", new JdbcTransactionFactory(), dataSource));
        configuration.addMapper(AuthorMapper.class);
        factory = new SqlSessionFactoryBuilder().build(configuration);
    }

    @AfterAll
    static void stopDatabase() {
        MYSQL.stop();
    }

    @Test
    void plainsightIsNotHere() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("io.plainsight.books.AuthorXmlMapper"));
    }

    @Test
    void theCopyFillsTheModelsOfThisProject() {
        try (SqlSession session = factory.openSession()) {
            AuthorMapper authors = session.getMapper(AuthorMapper.class);

            assertEquals(List.of("Mort", "Guards! Guards!"), titles(authors.findByIdWithBooks(2).books));
            assertEquals(
                    List.of("The Dispossessed"),
                    titles(authors.findPageWithBooks(1, 0).get(0).books));
            assertEquals(
                    List.of(1, 2, 0),
                    authors.findAllWithBooksByNestedSelect().stream()
                            .map(author -> author.books.size())
                            .toList());
            assertEquals(
                    List.of("The Dispossessed", "Mort", "Guards! Guards!"),
                    titles(authors.findBooksByAuthorIds(List.of(1L, 2L))));
            assertEquals(List.of(), authors.findBooksByAuthorIds(List.of()));
        }
    }

    @Test
    void theCopyStores() {
        try (SqlSession session = factory.openSession()) {
            AuthorMapper authors = session.getMapper(AuthorMapper.class);
            Author author = new Author();
            author.name = "Iain";

            assertEquals(1, authors.insert(author));
            assertEquals("Iain", authors.findByIdWithBooks(author.id).name);
        }
    }

    private static List<String> titles(List<Book> books) {
        return books.stream().map(book -> book.title).toList();
    }
}
