package io.plainsight.schema;

import static io.plainsight.schema.PlanStep.SORT;
import static io.plainsight.schema.PlanStep.TEMPORARY_TABLE;
import static io.plainsight.schema.PlanStep.fullScan;
import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.Execution;
import io.plainsight.compare.RecordedStatement;
import io.plainsight.guide.Guide;
import io.plainsight.guide.GuideEntry;
import io.plainsight.testing.DatabaseTest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How the servers read the tables for each entry, on many rows; and whether each index is worth its upkeep. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanIT {

    private final Map<String, Execution> executions = new HashMap<>();
    private final Map<String, List<PlanStep>> plans = new HashMap<>();

    private CrowdedDatabase database;
    private Connection connection;
    private Server server;
    private JdbcTemplate jdbc;

    @BeforeAll
    void explainEveryEntry(@Autowired JdbcConnectionDetails suite) throws Exception {
        database = new CrowdedDatabase(suite);
        connection = database.connect();
        server = Server.of(connection);
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        for (GuideEntry entry : Guide.entries()) {
            Execution execution = database.run(entry);
            executions.put(entry.id(), execution);
            List<PlanStep> steps = new ArrayList<>();
            for (RecordedStatement statement : CrowdedDatabase.distinct(execution.statements())) {
                steps.addAll(server.plan(connection, statement));
            }
            plans.put(entry.id(), steps);
        }
    }

    @AfterAll
    void dropDatabase() throws Exception {
        connection.close();
        database.close();
    }

    static List<GuideEntry> entries() {
        return Guide.entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void costsNoMoreThanIsAccepted(GuideEntry entry) {
        List<PlanStep> steps = plan(entry.id());

        assertThat(problems(steps))
                .as(() -> AcceptedPlans.reason(entry.id()) + "\n"
                        + steps.stream().map(PlanStep::toString).collect(Collectors.joining("\n")))
                .isEqualTo(AcceptedPlans.problems(entry.id(), server));
    }

    /** A query that finds nothing says little about its plan. */
    @ParameterizedTest
    @MethodSource("entries")
    void meetsRows(GuideEntry entry) {
        Execution execution = Objects.requireNonNull(executions.get(entry.id()));

        if (entry.refusal() == null) {
            assertThat(execution.failure()).isNull();
            assertThat(CrowdedDatabase.distinct(execution.statements()))
                    .isNotEmpty()
                    .allSatisfy(statement ->
                            assertThat(statement.rows()).as(statement.sql()).isPositive());
        } else {
            assertThat(execution.failure()).returns(entry.refusal(), failure -> failure.type());
        }
    }

    @Test
    void acceptsOnlyWhatEntriesDo() {
        assertThat(Guide.entries().stream().map(GuideEntry::id)).containsAll(AcceptedPlans.entries());
    }

    @Test
    void everyIndexServesAnEntryOrAConstraint() {
        assertThat(idleIndexes()).isEmpty();
    }

    @Test
    void reportsAnIndexThatServesNothing() {
        jdbc.execute("alter table profiles add index profiles_idle (avatar_url)");
        try {
            assertThat(idleIndexes()).containsExactly("profiles_idle");
        } finally {
            jdbc.execute("alter table profiles drop index profiles_idle");
        }
    }

    @Test
    void reportsWhatAnIndexWouldAvoid() throws Exception {
        assertThat(problems("select users.name from users where users.created_at = '2024-02-29'"))
                .containsExactly(fullScan("users"));
        assertThat(problems("select users.id from users where users.email like '%.example' order by users.id"))
                .containsExactly(fullScan("users"));
        assertThat(problems("select users.id from users where users.active = true order by users.age, users.id"))
                .containsExactly(SORT);
        assertThat(problems("select books.title from books where books.author_id = 1 group by books.title"))
                .contains(TEMPORARY_TABLE);
        assertThat(problems("update users set name = 'X' where users.created_at = '2024-02-29'"))
                .containsExactly(fullScan("users"));
        assertThat(problems("delete from books where books.published_year + 0 = 2024"))
                .containsExactly(fullScan("books"));
    }

    /** What the list of accepted plans says of outer joins. */
    @Test
    void itIsTheOuterJoinThatSorts() throws Exception {
        String query = """
                select authors.name, books.title
                from authors
                %s join books
                    on books.author_id = authors.id
                where authors.id = 1
                order by books.id
                """;

        assertThat(problems(query.formatted("inner"))).isEmpty();
        assertThat(problems(query.formatted("left"))).containsExactlyInAnyOrder(SORT, TEMPORARY_TABLE);
    }

    private Set<String> problems(String sql) throws Exception {
        return problems(server.plan(connection, new RecordedStatement(sql, List.of(), 0)));
    }

    private static Set<String> problems(List<PlanStep> steps) {
        return steps.stream().flatMap(step -> step.problems().stream()).collect(Collectors.toSet());
    }

    private List<PlanStep> plan(String entry) {
        return Objects.requireNonNull(plans.get(entry));
    }

    /** The indexes that no entry's plan uses, less those that are constraints or that a foreign key needs. */
    private Set<String> idleIndexes() {
        Set<String> idle = new TreeSet<>(jdbc.queryForList("""
                select indexes.index_name
                from information_schema.statistics as indexes
                left join information_schema.key_column_usage as foreign_keys
                    on foreign_keys.table_schema = indexes.table_schema
                    and foreign_keys.table_name = indexes.table_name
                    and foreign_keys.column_name = indexes.column_name
                    and foreign_keys.referenced_table_name is not null
                where indexes.table_schema = database()
                  and indexes.seq_in_index = 1
                  and indexes.non_unique = 1
                  and foreign_keys.column_name is null
                """, String.class));
        plans.values().stream()
                .flatMap(List::stream)
                .map(PlanStep::index)
                .filter(Objects::nonNull)
                // An index merge names several.
                .flatMap(names -> Stream.of(names.split(",")))
                .forEach(idle::remove);
        return idle;
    }
}
