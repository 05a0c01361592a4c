package io.plainsight.recordings;

import io.plainsight.compare.Executor;
import io.plainsight.compare.StatementRecorder;
import io.plainsight.compare.recorded.InterfaceRecording;
import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.Times;
import io.plainsight.guide.CaseRunner;
import io.plainsight.guide.Cases;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.Tables;
import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import io.plainsight.testing.Migration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
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

    /** A recording, and what it took. */
    record Recorded(InterfaceRecording recording, Times times) {}

    /** Records one interface on a database of its own. */
    Recorded record(
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
        CaseRunner notExplaining = runner(dataSource, false);
        GrowthRecorder growth = new GrowthRecorder(jdbc, growing -> run.apply(notExplaining, growing));
        growth.record();
        return new Recorded(
                new InterfaceRecording(
                        name,
                        versions,
                        new InterfaceRecording.Server(
                                jdbc.queryForObject("select version()", String.class),
                                jdbc.queryForObject("select @@sql_mode", String.class)),
                        cases,
                        growth.counts()),
                new Times(name, Runtime.getRuntime().availableProcessors(), growth.times()));
    }

    private static CaseRunner runner(DataSource dataSource, boolean explaining) {
        Configuration configuration =
                new Configuration(new Environment("recording", new SpringManagedTransactionFactory(), dataSource));
        for (Form form : Form.values()) {
            Mappers.addTo(configuration, form);
        }
        SqlSessionTemplate session = new SqlSessionTemplate(new SqlSessionFactoryBuilder().build(configuration));
        return new CaseRunner(
                new Executor(new StatementRecorder(), new JdbcTransactionManager(dataSource)),
                dataSource,
                session::getMapper,
                explaining);
    }

    /** So that plans rest on the same statistics each time. */
    static void analyze(JdbcTemplate jdbc) {
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
