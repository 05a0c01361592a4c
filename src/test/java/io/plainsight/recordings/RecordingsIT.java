package io.plainsight.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.recorded.InterfaceRecording;
import io.plainsight.compare.recorded.RecordingFile;
import io.plainsight.guide.CaseRunner;
import io.plainsight.guide.LiveForms;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Records everything again: {@code -Dplainsight.recordings=check} fails where an interface sends or answers anything
 * else than what is committed, {@code =write} commits to it.
 */
@EnabledIfSystemProperty(
        named = RecordingsIT.PROPERTY,
        matches = "check|write",
        disabledReason = "takes a Docker engine and minutes; -Dplainsight.recordings=check runs it")
class RecordingsIT {

    static final String PROPERTY = "plainsight.recordings";

    private static final Path FOLDER = Path.of("src/main/resources/io/plainsight/recordings");

    private static RecordingServer server;
    private static LiveRecorder recorder;

    @BeforeAll
    static void start() {
        server = new RecordingServer();
        recorder = new LiveRecorder(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void explicitSql() throws Exception {
        Map<String, String> versions = Map.of("MyBatis", version(SqlSession.class));

        check(recorder.record("explicit", versions, recorder.database("explicit"), CaseRunner::explicit));
    }

    @Test
    void liveForms() throws Exception {
        for (LiveForms.Factory factory : ServiceLoader.load(LiveForms.Factory.class)) {
            DataSource dataSource = recorder.database("live");
            try (LiveForms forms = factory.open(dataSource)) {
                check(recorder.record(
                        forms.name(),
                        forms.versions(),
                        dataSource,
                        (runner, guideCase) ->
                                runner.live(guideCase, forms.find(guideCase).orElseThrow())));
            }
        }
    }

    @Test
    void sqlAlchemy() throws IOException {
        try (OrmContainer recorder = new OrmContainer("sqlalchemy", server)) {
            check("sqlalchemy", recorder.recording("sqlalchemy"));
            check("sqlalchemy-legacy", recorder.recording("sqlalchemy-legacy"));
        }
    }

    @Test
    void activeRecord() throws IOException {
        try (OrmContainer recorder = new OrmContainer("activerecord", server)) {
            check("activerecord", recorder.recording("activerecord"));
        }
    }

    private static String version(Class<?> type) {
        return type.getPackage().getImplementationVersion();
    }

    private static void check(InterfaceRecording recording) throws IOException {
        check(recording.name(), RecordingFile.write(recording));
    }

    private static void check(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name + ".json");
        if (System.getProperty(PROPERTY).equals("write")) {
            assertThat(System.getenv("CI"))
                    .as("on a CI server nothing is written")
                    .isNull();
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(Drift.between(read(Files.readString(file)), read(text)))
                .as("%s; -D%s=write accepts the change", file, PROPERTY)
                .isEmpty();
        assertThat(text).as("the same recording is the same text").isEqualTo(Files.readString(file));
    }

    private static InterfaceRecording read(String text) {
        return RecordingFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
