package com.example.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The jar alone changes nothing in somebody's database. */
@SpringBootTest(properties = "spring.liquibase.change-log=classpath:db/changelog/own-only.xml")
@Import(MySql.class)
class WithoutIncludeTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void onlyTheirOwnTablesAreThere() {
        assertThat(jdbc.queryForList("""
                        select table_name
                        from information_schema.tables
                        where table_schema = database()
                        order by table_name
                        """, String.class))
                .containsExactlyInAnyOrder("DATABASECHANGELOG", "DATABASECHANGELOGLOCK", "pupils");
    }
}
