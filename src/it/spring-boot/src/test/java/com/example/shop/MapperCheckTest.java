package com.example.shop;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plainsight.check.MapperCheck;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Their mappers, verified against their schema; it has only those of our tables that they use. */
@SpringBootTest
@Import(MySql.class)
class MapperCheckTest {

    @Autowired
    private SqlSessionFactory sqlSessionFactory;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void mappersFitTheSchema() throws SQLException {
        MapperCheck.of(sqlSessionFactory.getConfiguration(), dataSource)
                .only("com.example.shop")
                .verify();
    }

    @Test
    void aColumnThatIsRenamedIsFoundBeforeAnythingRuns() {
        jdbc.execute("alter table customers rename column street to address");
        try {
            assertThatThrownBy(() -> MapperCheck.of(sqlSessionFactory.getConfiguration(), dataSource)
                            .only("com.example.shop")
                            .verify())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("CustomerMapper.xml")
                    .hasMessageContaining("unknown-column");
        } finally {
            jdbc.execute("alter table customers rename column address to street");
        }
    }
}
