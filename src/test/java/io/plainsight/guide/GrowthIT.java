package io.plainsight.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.Executor;
import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.RecordedGrowth;
import io.plainsight.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class GrowthIT {

    private static final List<Integer> SIZES = List.of(2, 12);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Executor executor;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private BeanFactory beans;

    @ParameterizedTest
    @ValueSource(longs = {1, 10, 1000})
    void fillsTheTablesForTheNumberOfParents(long n) {
        fill((int) n);

        Map<String, Long> rows = new LinkedHashMap<>();
        Tables.primaryKeys()
                .keySet()
                .forEach(table -> rows.put(table, jdbc.queryForObject("select count(*) from " + table, Long.class)));
        assertThat(rows)
                .isEqualTo(Map.of(
                        "users", n,
                        "profiles", n,
                        "authors", n,
                        "books", 3 * n,
                        "students", n,
                        "courses", n,
                        "student_courses", 2 * n - 1,
                        "enrollments", 2 * n - 1));
        assertThat(children("books", "author_id")).isEqualTo(n + 2);
        for (String table : List.of("student_courses", "enrollments")) {
            assertThat(children(table, "student_id")).isEqualTo(n);
            assertThat(children(table, "course_id")).isEqualTo(n);
        }
    }

    /** Of a form that is known to be bad, and of the two that are there in its place. */
    @ParameterizedTest
    @CsvSource({
        "performance.n-plus-one, grows with N",
        "performance.eager, constant",
        "query.eager-join, constant",
        "performance.bulk-insert, constant"
    })
    void theStatementsThatAreSentAreSeenToGrow(String id, String words) {
        GuideCase growing = Cases.find(id).orElseThrow();
        List<@Nullable Long> statements = new ArrayList<>();
        for (int size : SIZES) {
            fill(size);
            statements.add((long) run(growing, size).statements().size());
        }

        assertThat(new RecordedGrowth(id, statements, List.of()).slope(SIZES)).hasToString(words);
    }

    @Test
    void everyCaseSucceedsOnTheSmallestData() {
        fill(1);

        assertThat(Growth.cases()).hasSizeGreaterThan(20).allSatisfy(growing -> {
            RecordedCase recorded = run(growing, 1);
            assertThat(recorded.error()).isNull();
            assertThat(recorded.statements()).isNotEmpty();
            assertThat(recorded.result().isEmpty() && recorded.changes().isEmpty())
                    .as("%s finds and changes nothing", growing.id())
                    .isFalse();
        });
    }

    private RecordedCase run(GuideCase growing, int parents) {
        return new CaseRunner(executor, dataSource, beans::getBean, false)
                .explicit(Growth.of(growing, parents))
                .recorded();
    }

    private void fill(int parents) {
        List<String> tables = new ArrayList<>(Tables.primaryKeys().keySet());
        Collections.reverse(tables);
        tables.forEach(table -> jdbc.update("delete from " + table));
        Growth.setup(parents).forEach(jdbc::execute);
    }

    private long children(String table, String parent) {
        return jdbc.queryForObject("select count(*) from %s where %s = 1".formatted(table, parent), Long.class);
    }
}
