package io.plainsight.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.WithSampleData;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@WithSampleData
class SampleDataIT {

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void isTheSameOnEveryServer() {
        assertThat(SampleData.DIGEST).isEqualTo(SampleData.digest(dataSource));
        assertThat(SampleData.isIn(dataSource)).isTrue();
    }

    @Test
    @Transactional
    void isNotItselfWithAnotherRow() {
        jdbc.update("update users set age = 35 where id = 1");

        assertThat(SampleData.isIn(dataSource)).isFalse();
    }
}
