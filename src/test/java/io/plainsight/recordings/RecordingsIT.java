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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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
        Map<String, String> versions = versions(Map.of("MyBatis", version(SqlSession.class)));

        check(List.of(recorder.record("explicit", versions, recorder.database("explicit"), CaseRunner::explicit)));
    }

    @Test
    void liveForms() throws Exception {
        for (LiveForms.Factory factory : ServiceLoader.load(LiveForms.Factory.class)) {
            DataSource dataSource = recorder.database("live");
            try (LiveForms forms = factory.open(dataSource)) {
                check(List.of(recorder.record(
                        forms.name(),
                        versions(forms.versions()),
                        dataSource,
                        (runner, guideCase) ->
                                runner.live(guideCase, forms.find(guideCase).orElseThrow()))));
            }
        }
    }

    @Test
    void sqlAlchemy() throws IOException {
        checkInContainer("sqlalchemy", "sqlalchemy", "sqlalchemy-legacy");
    }

    @Test
    void activeRecord() throws IOException {
        checkInContainer("activerecord", "activerecord");
    }

    /**
     * A drift must be seen twice: once in many runs, SQLAlchemy was seen to send one statement more for one number of
     * parents, and nobody knows why.
     */
    private static void checkInContainer(String image, String... names) throws IOException {
        List<InterfaceRecording> recordings = record(image, names);
        String drift = drift(recordings);
        if (!isWriting() && !drift.isEmpty()) {
            System.err.println("[plainsight] Recording " + image + " again because of\n" + drift);
            recordings = record(image, names);
        }
        check(recordings);
    }

    private static List<InterfaceRecording> record(String image, String... names) {
        try (OrmContainer container = new OrmContainer(image, server)) {
            return Arrays.stream(names)
                    .map(name -> read(container.recording(name)))
                    .toList();
        }
    }

    private static Map<String, String> versions(Map<String, String> own) {
        Map<String, String> versions = new LinkedHashMap<>(own);
        versions.put("Connector/J", version(com.mysql.cj.jdbc.Driver.class));
        versions.put("Java", System.getProperty("plainsight.release"));
        return versions;
    }

    private static String version(Class<?> type) {
        return type.getPackage().getImplementationVersion();
    }

    private static boolean isWriting() {
        return System.getProperty(PROPERTY).equals("write");
    }

    private static void check(List<InterfaceRecording> recordings) throws IOException {
        if (isWriting()) {
            assertThat(System.getenv("CI"))
                    .as("on a CI server nothing is written")
                    .isNull();
            Files.createDirectories(FOLDER);
            for (InterfaceRecording recording : recordings) {
                Files.writeString(file(recording), RecordingFile.write(recording));
            }
        }
        assertThat(drift(recordings))
                .as("-D%s=write accepts the change", PROPERTY)
                .isEmpty();
        for (InterfaceRecording recording : recordings) {
            assertThat(RecordingFile.write(recording))
                    .as("the same recording is the same text")
                    .isEqualTo(Files.readString(file(recording)));
        }
    }

    private static String drift(List<InterfaceRecording> recordings) throws IOException {
        StringBuilder drift = new StringBuilder();
        for (InterfaceRecording recording : recordings) {
            if (Files.exists(file(recording))) {
                drift.append(Drift.between(read(Files.readString(file(recording))), recording));
            }
        }
        return drift.toString();
    }

    private static Path file(InterfaceRecording recording) {
        return FOLDER.resolve(recording.name() + ".json");
    }

    private static InterfaceRecording read(String text) {
        return RecordingFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
