package io.plainsight.compare.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.recorded.SentStatement;
import io.plainsight.testing.DatabaseTest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class PlansIT {

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void twoAuthors() {
        jdbc.update("insert into authors (id, name) values (1, 'A?'), (2, 'B')");
    }

    @Test
    void aQueryHasATreeWithoutTimesAndEstimates() {
        String plan = Objects.requireNonNull(explain("\n  select name from authors where name = 'A?' order by id")
                .get(0)
                .plan());

        assertThat(plan)
                .startsWith("-> ")
                .contains("authors")
                .contains("actual rows=2")
                .doesNotContain("cost", "time=");
    }

    @Test
    void whatChangesRowsIsExplainedAndNotRun() {
        List<SentStatement> explained = explain(
                "insert into authors (id, name) values (3, 'C')",
                "delete from authors where id = 1",
                "update authors set name = 'Other' where id = 2");

        assertThat(explained.get(0).plan()).startsWith("-> Insert into authors");
        // MySQL has no tree of a delete or an update of one table.
        assertThat(explained.get(1).plan())
                .satisfiesAnyOf(
                        plan -> assertThat(plan).isNull(),
                        plan -> assertThat(plan).startsWith("-> Delete: "));
        assertThat(jdbc.queryForList("select name from authors order by id", String.class))
                .containsExactly("A?", "B");
    }

    @Test
    void theSameTextIsExplainedOnce() {
        assertThat(explain("select 1 from authors", "select 2 from authors", "select 1 from authors"))
                .extracting(SentStatement::plan)
                .satisfiesExactly(
                        plan -> assertThat(plan).isNotNull(),
                        plan -> assertThat(plan).isNotNull(),
                        plan -> assertThat(plan).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "select nothing from nowhere", "savepoint here", ""})
    void whatCannotBeExplainedHasNoPlan(String sql) {
        assertThat(explain(sql)).containsExactly(SentStatement.ofText(sql));
    }

    @Test
    void leavesTheRowsAsTheyAre() {
        explain("insert into authors (id, name) values (3, 'C')", "delete from authors", "select * from authors");

        assertThat(jdbc.queryForObject("select count(*) from authors", Long.class))
                .isEqualTo(2);
    }

    private List<SentStatement> explain(String... sql) {
        return new Plans(jdbc).explain(Stream.of(sql).map(SentStatement::ofText).toList());
    }
}
