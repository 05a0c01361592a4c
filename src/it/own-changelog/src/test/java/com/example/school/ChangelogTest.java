package com.example.school;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.courses.Course;
import io.plainsight.courses.CourseMapper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
@Import(MySql.class)
class ChangelogTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private CourseMapper courses;

    @Test
    void includesPlainsightsTablesBeforeItsOwn() {
        Course course = new Course("Databases", "CS1");
        courses.insert(course);
        jdbc.update("insert into rooms (name, course_id) values ('E12', ?)", course.getId());

        assertThat(jdbc.queryForList(
                        "select courses.code from rooms join courses on courses.id = rooms.course_id", String.class))
                .containsExactly("CS1");
    }

    @Test
    void theSampleDataStayOut() {
        assertThat(jdbc.queryForObject("select count(*) from users", Long.class))
                .isZero();
        assertThat(jdbc.queryForList("select id from DATABASECHANGELOG order by orderexecuted", String.class))
                .startsWith("create-users")
                .endsWith("create-rooms")
                .doesNotContain("sample");
    }
}
