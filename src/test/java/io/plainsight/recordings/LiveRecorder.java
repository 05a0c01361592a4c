package io.plainsight.recordings;

import io.plainsight.compare.Executor;
import io.plainsight.compare.StatementRecorder;
import io.plainsight.compare.recorded.InterfaceRecording;
import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.RecordedGrowth;
import io.plainsight.guide.CaseRunner;
import io.plainsight.guide.Cases;
import io.plainsight.guide.Growth;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.Tables;
import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import io.plainsight.testing.Migration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.jspecify.annotations.Nullable;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Records the interfaces that live in this JVM, as the other recorders record the ORMs. */
final class LiveRecorder {

    private final RecordingServer server;

    LiveRecorder(RecordingServer server) {
        this.server = server;
    }

    /** An empty database of its own, with the schema and the sample data. */
    DataSource database(String name) throws Exception {
        DataSource dataSource = server.create("plainsight_" + name);
        Migration.fromClasspath(dataSource).update("sample");
        return dataSource;
    }

    /** Records one interface on a database of its own. */
    InterfaceRecording record(
            String name,
            Map<String, String> versions,
            DataSource dataSource,
            BiFunction<CaseRunner, GuideCase, CaseRunner.CaseRun> run) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        List<RecordedCase> cases = new ArrayList<>();
        analyze(jdbc);
        CaseRunner runner = runner(dataSource, true);
        for (GuideCase guideCase : Cases.all()) {
            cases.add(run.apply(runner, guideCase).recorded());
            resetKeys(jdbc);
        }
        return new InterfaceRecording(
                name,
                versions,
                new InterfaceRecording.Server(
                        jdbc.queryForObject("select version()", String.class),
                        jdbc.queryForObject("select @@sql_mode", String.class)),
                cases,
                growth(jdbc, runner(dataSource, false), run));
    }

    private static List<RecordedGrowth> growth(
            JdbcTemplate jdbc, CaseRunner runner, BiFunction<CaseRunner, GuideCase, CaseRunner.CaseRun> run) {
        Map<String, List<@Nullable Long>> statements = new LinkedHashMap<>();
        Map<String, List<@Nullable Long>> rows = new LinkedHashMap<>();
        for (int size : Growth.sizes()) {
            List<String> tables = new ArrayList<>(Tables.primaryKeys().keySet());
            Collections.reverse(tables);
            tables.forEach(table -> jdbc.execute("delete from " + table));
            Growth.setup(size).forEach(jdbc::execute);
            analyze(jdbc);
            for (GuideCase growing : Growth.cases()) {
                RecordedCase recorded =
                        run.apply(runner, Growth.of(growing, size)).recorded();
                boolean failed = recorded.error() != null;
                statements
                        .computeIfAbsent(growing.id(), id -> new ArrayList<>())
                        .add(failed ? null : (Long) (long) recorded.statements().size());
                rows.computeIfAbsent(growing.id(), id -> new ArrayList<>())
                        .add(
                                failed || recorded.rowsExamined().isEmpty()
                                        ? null
                                        : (Long) recorded.rowsExamined().getAsLong());
            }
        }
        return statements.keySet().stream()
                .map(id -> new RecordedGrowth(id, statements.get(id), rows.get(id)))
                .toList();
    }

    private static CaseRunner runner(DataSource dataSource, boolean explaining) {
        Configuration configuration =
                new Configuration(new Environment("recording", new SpringManagedTransactionFactory(), dataSource));
        Mappers.addTo(configuration, Form.XML);
        SqlSessionTemplate session = new SqlSessionTemplate(new SqlSessionFactoryBuilder().build(configuration));
        return new CaseRunner(
                new Executor(new StatementRecorder(), new JdbcTransactionManager(dataSource)),
                dataSource,
                session::getMapper,
                explaining);
    }

    /** So that plans rest on the same statistics each time. */
    private static void analyze(JdbcTemplate jdbc) {
        jdbc.queryForList(
                "analyze table " + String.join(", ", Tables.primaryKeys().keySet()));
    }

    /** What is rolled back has used up numbers all the same. */
    private static void resetKeys(JdbcTemplate jdbc) {
        Tables.primaryKeys().forEach((table, key) -> {
            if (key.equals(List.of("id"))) {
                jdbc.execute("alter table " + table + " auto_increment = 1");
            }
        });
    }
}
