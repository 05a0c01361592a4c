package io.plainsight.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import io.plainsight.mybatis.PlainMyBatis;
import io.plainsight.people.User;
import io.plainsight.people.UserAnnotationMapper;
import io.plainsight.people.UserMapper;
import io.plainsight.people.UserXmlMapper;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.Migration;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Users, by both forms of their mapper, and in Spring's transactions. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UserBulkIT {

    private static final BulkInsert<User> USERS = BulkInsert.through(UserXmlMapper.class, UserMapper.COLUMNS_OF_ROWS);

    private BulkDatabase database;
    private SqlSessionFactory sessions;

    @BeforeAll
    void makeDatabase(@Autowired JdbcConnectionDetails suite) throws Exception {
        database = new BulkDatabase(suite);
        Migration.fromClasspath(database.scratch().dataSource()).update("none");
        sessions = new SqlSessionFactoryBuilder().build(PlainMyBatis.over(database.with(BulkDatabase.STREAMS_ONLY)));
    }

    @AfterAll
    void dropDatabase() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "XML, LOAD_DATA",
        "XML, JSON_TABLE",
        "XML, BATCH",
        "ANNOTATION, LOAD_DATA",
        "ANNOTATION, JSON_TABLE",
        "ANNOTATION, BATCH"
    })
    void storesEveryColumn(Form form, BulkWay way) {
        User zoe = new User("Zoë 🦉", "zoe@example.com");
        zoe.setActive(false);
        zoe.setRole("manager");
        zoe.setAge(42);
        zoe.setCreatedAt(LocalDateTime.parse("2024-05-05T05:05:05.000005"));
        User alice = new User("Alice", "alice@example.com");
        Class<? extends BulkMapper<User>> mapper = form == Form.XML ? UserXmlMapper.class : UserAnnotationMapper.class;

        // Not committed.
        try (SqlSession session = sessions.openSession()) {
            assertThat(BulkInsert.through(mapper, UserMapper.COLUMNS_OF_ROWS)
                            .by(way)
                            .insert(session, List.of(zoe, alice)))
                    .isEqualTo(2);
            List<User> stored = Mappers.of(form, session::getMapper).users().findAll();

            assertThat(stored).hasSize(2);
            assertThat(stored.get(0))
                    .usingRecursiveComparison()
                    .ignoringFields("id")
                    .isEqualTo(zoe);
            assertThat(stored.get(1))
                    .usingRecursiveComparison()
                    .ignoringFields("id", "createdAt")
                    .isEqualTo(alice);
            assertThat(stored.get(1).getCreatedAt()).isCloseTo(now(session), within(1, ChronoUnit.MINUTES));
        }
    }

    private static LocalDateTime now(SqlSession session) {
        try (var statement = session.getConnection().createStatement();
                var now = statement.executeQuery("select current_timestamp(6)")) {
            now.next();
            return now.getObject(1, LocalDateTime.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void takesPartInTheTransactionOfTheThread(
            @Autowired SqlSessionTemplate template, @Autowired PlatformTransactionManager manager) {
        TransactionTemplate own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        own.executeWithoutResult(status -> {
            UserMapper users = template.getMapper(UserXmlMapper.class);
            assertThat(users.count()).isZero();
            USERS.insert(template, List.of(new User("Alice", "alice@example.com")));
            assertThat(users.count()).isEqualTo(1);
            status.setRollbackOnly();
        });

        assertThat(template.getMapper(UserXmlMapper.class).count()).isZero();
    }

    @Test
    void refusesToWorkOutsideOfTransactions(
            @Autowired SqlSessionTemplate template, @Autowired PlatformTransactionManager manager) {
        TransactionTemplate none = new TransactionTemplate(manager);
        none.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);

        assertThatThrownBy(() -> none.executeWithoutResult(
                        status -> USERS.insert(template, List.of(new User("Alice", "alice@example.com")))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("A bulk insert needs a transaction");
    }
}
