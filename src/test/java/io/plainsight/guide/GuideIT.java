package io.plainsight.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.Execution;
import io.plainsight.compare.ResultTree;
import io.plainsight.compare.server.TableSnapshot;
import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.MappedStatementLog;
import io.plainsight.testing.WithSampleData;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every entry, through both forms, on the sample data. */
@DatabaseTest
@WithSampleData
class GuideIT {

    @Autowired
    private EntryRunner runner;

    @Autowired
    private SqlSessionFactory factory;

    @Autowired
    private MappedStatementLog log;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcTemplate jdbc;

    static List<GuideEntry> entries() {
        return Guide.entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void formsAgree(GuideEntry entry) {
        EntryRun run = run(entry);

        assertThat(run.inOrder().stream().map(Execution::failure)).allSatisfy(failure -> {
            if (entry.refusal() == null) {
                assertThat(failure).isNull();
            } else {
                assertThat(failure).isNotNull();
                assertThat(failure.type()).isEqualTo(entry.refusal());
            }
        });
        assertThat(ResultTree.comparable(run.executions().get(Form.ANNOTATION)))
                .isEqualTo(ResultTree.comparable(run.executions().get(Form.XML)));
        assertThat(run.endedAsDescribed()).isTrue();
        assertThat(run.formsAgree()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void sendsAsManyStatementsAsItSays(GuideEntry entry) {
        for (Execution execution : run(entry).inOrder()) {
            long parents = execution.result() instanceof List<?> list ? list.size() : 0;

            assertThat(execution.statements()).hasSize((int) entry.budget().forParents(parents));
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void sendsTheStatementsThatItNames(GuideEntry entry) {
        for (Form form : Form.values()) {
            log.drain();
            runner.run(entry, form, Arguments.defaults());

            assertThat(log.drain())
                    .containsExactlyElementsOf(entry.statements().stream()
                            .map(statement -> statement.statementId(form))
                            .toList());
        }
    }

    @Test
    void everyMappedStatementIsRunByAnEntryOrAListedSupportingUse() {
        log.drain();
        for (Form form : Form.values()) {
            Guide.entries().forEach(entry -> runner.run(entry, form, Arguments.defaults()));
            SupportingUses.runAll(Mappers.of(form, beans::getBean), form);
        }

        assertThat(log.drain())
                .containsExactlyInAnyOrderElementsOf(factory.getConfiguration().getMappedStatementNames().stream()
                        .filter(name -> name.startsWith("io.plainsight."))
                        // Of BulkInsert, whose tests run them in every way that the server allows.
                        .filter(name -> !name.endsWith(".loadRows") && !name.endsWith(".insertDocument"))
                        .toList());
    }

    @Test
    void writesLeaveNoTrace() {
        TableSnapshot before = everything();
        Guide.entries().forEach(this::run);

        assertThat(everything().since(before)).isEmpty();
    }

    private TableSnapshot everything() {
        return TableSnapshot.take(JdbcClient.create(jdbc), Tables.primaryKeys());
    }

    private EntryRun run(GuideEntry entry) {
        Map<Form, Execution> executions = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            executions.put(form, runner.run(entry, form, Arguments.defaults()));
        }
        return new EntryRun(entry, executions);
    }
}
