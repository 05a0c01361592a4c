package io.plainsight.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.Execution;
import io.plainsight.compare.Executor;
import io.plainsight.compare.RecordedStatement;
import io.plainsight.compare.server.TableSnapshot;
import io.plainsight.guide.Cases;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.LiveForms;
import io.plainsight.guide.LiveForms.LiveForm;
import io.plainsight.guide.Tables;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.WithSampleData;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** Every case, through Hibernate, on the sample data. */
@DatabaseTest
@WithSampleData
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HibernateFormsIT {

    /** The cases that come to no result, each with what the form throws. */
    private static final Map<String, String> FAILURES = Map.of(
            "write.create-user-with-profile#duplicate-email", "ConstraintViolationException",
            "write.enroll-twice", "ConstraintViolationException",
            "write.update-user#absent", "NullPointerException",
            "cascade.delete-author#absent", "IllegalArgumentException",
            // Hibernate inserts before it deletes, so the new profile meets the old one.
            "cascade.orphan-profile#replace", "ConstraintViolationException",
            "pattern.repository-create#duplicate-email", "ConstraintViolationException",
            "performance.bulk-insert#duplicate-email", "ConstraintViolationException");

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Executor executor;

    @Autowired
    private JdbcTemplate jdbc;

    private LiveForms forms;

    static List<GuideCase> cases() {
        return Cases.all();
    }

    @BeforeAll
    void open() {
        forms = ServiceLoader.load(LiveForms.Factory.class)
                .findFirst()
                .orElseThrow()
                .open(dataSource);
    }

    @AfterAll
    void close() {
        forms.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseEndsAsExpected(GuideCase guideCase) {
        Execution execution = run(guideCase);

        assertThat(execution.failure() == null ? null : execution.failure().type())
                .isEqualTo(FAILURES.get(guideCase.id()));
        if (!guideCase.entry().writes()) {
            assertThat(execution.statements())
                    .isNotEmpty()
                    .extracting(RecordedStatement::sql)
                    .allMatch(sql -> sql.startsWith("select "));
        } else if (execution.failure() == null) {
            assertThat(execution.result()).isEqualTo(NullNode.getInstance());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "basic.all, 13", // the users, and each one's profile
        "write.remove-course, 4",
        "cascade.delete-author, 6",
        "query.eager-select-in, 2",
        "query.eager-join#limit, 1",
        "performance.n-plus-one, 6",
        "performance.bulk-insert, 2"
    })
    void sendsAsManyStatements(String id, int statements) {
        assertThat(run(id).statements()).hasSize(statements);
    }

    @ParameterizedTest
    @CsvSource(textBlock = ExpectedResults.LINES, delimiter = '|', quoteCharacter = '`')
    void givesTheResultAsANeutralTree(String id, String json) {
        assertThat(run(id).result()).isEqualTo(JsonMapper.shared().readTree(json));
    }

    @Test
    void writesLeaveNoTrace() {
        TableSnapshot before = everything();
        cases().forEach(this::run);

        assertThat(everything().since(before)).isEmpty();
    }

    private Execution run(String id) {
        return run(Cases.find(id).orElseThrow());
    }

    private Execution run(GuideCase guideCase) {
        LiveForm form = forms.find(guideCase).orElseThrow();
        Execution afterSetup = executor.execute(false, () -> {
            guideCase.setup().forEach(jdbc::execute);
            return executor.execute(!guideCase.entry().writes(), form::run);
        });
        return (Execution) Objects.requireNonNull(afterSetup.result());
    }

    private TableSnapshot everything() {
        return TableSnapshot.take(JdbcClient.create(jdbc), Tables.primaryKeys());
    }
}
