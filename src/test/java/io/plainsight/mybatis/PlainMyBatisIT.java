package io.plainsight.mybatis;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.people.User;
import io.plainsight.people.UserMapper;
import io.plainsight.people.UserXmlMapper;
import io.plainsight.testing.DatabaseTest;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mappers without Spring, as the README shows it. */
@DatabaseTest
class PlainMyBatisIT {

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void deleteWhatWasCommitted() {
        jdbc.update("delete from users");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void aMapperNeedsItsInterfaceOnly() {
        insertAlice();

        assertThat(jdbc.queryForList("select name, email from users"))
                .containsExactly(Map.of("name", "Alice", "email", "alice@example.com"));
    }

    private void insertAlice() {
        // README begin
        Environment environment = new Environment("app", new JdbcTransactionFactory(), dataSource);
        Configuration configuration = new Configuration(environment);
        configuration.addMapper(UserXmlMapper.class); // its XML lies beside it
        SqlSessionFactory factory = new SqlSessionFactoryBuilder().build(configuration);

        try (SqlSession session = factory.openSession()) {
            UserMapper users = session.getMapper(UserXmlMapper.class);
            users.insert(new User("Alice", "alice@example.com"));
            session.commit();
        }
        // README end
    }
}
