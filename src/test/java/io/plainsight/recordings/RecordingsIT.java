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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String TIMES = "-times";
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

        check(text(recorder.record("explicit", versions, recorder.database("explicit"), CaseRunner::explicit)));
    }

    @Test
    void liveForms() throws Exception {
        for (LiveForms.Factory factory : ServiceLoader.load(LiveForms.Factory.class)) {
            DataSource dataSource = recorder.database("live");
            try (LiveForms forms = factory.open(dataSource)) {
                check(text(recorder.record(
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
        Map<String, String> recordings = record(image, names);
        String drift = drift(recordings);
        if (!isWriting() && !drift.isEmpty()) {
            System.err.println("[plainsight] Recording " + image + " again because of\n" + drift);
            recordings = record(image, names);
        }
        check(recordings);
    }

    /** The text of each recording by the interface's name. */
    private static Map<String, String> record(String image, String... names) {
        try (OrmContainer container = new OrmContainer(image, server)) {
            return Arrays.stream(names)
                    .flatMap(name -> Stream.of(name, name + TIMES))
                    .collect(Collectors.toMap(Function.identity(), container::recording));
        }
    }

    private static Map<String, String> text(LiveRecorder.Recorded recorded) {
        String name = recorded.recording().name();
        return Map.of(
                name, RecordingFile.write(recorded.recording()), name + TIMES, RecordingFile.write(recorded.times()));
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

    private static void check(Map<String, String> recordings) throws IOException {
        if (isWriting()) {
            assertThat(System.getenv("CI"))
                    .as("on a CI server nothing is written")
                    .isNull();
            Files.createDirectories(FOLDER);
            for (Map.Entry<String, String> recording : recordings.entrySet()) {
                Files.writeString(file(recording.getKey()), recording.getValue());
            }
        }
        assertThat(drift(recordings))
                .as("-D%s=write accepts the change", PROPERTY)
                .isEmpty();
        for (Map.Entry<String, String> recording : withoutTimes(recordings)) {
            assertThat(recording.getValue())
                    .as("the same recording is the same text")
                    .isEqualTo(Files.readString(file(recording.getKey())));
        }
    }

    private static String drift(Map<String, String> recordings) throws IOException {
        StringBuilder drift = new StringBuilder();
        for (Map.Entry<String, String> recording : withoutTimes(recordings)) {
            Path file = file(recording.getKey());
            if (Files.exists(file)) {
                drift.append(Drift.between(read(Files.readString(file)), read(recording.getValue())));
            }
        }
        return drift.toString();
    }

    /** Times are others each time. */
    private static List<Map.Entry<String, String>> withoutTimes(Map<String, String> recordings) {
        return recordings.entrySet().stream()
                .filter(recording -> !recording.getKey().endsWith(TIMES))
                .toList();
    }

    private static Path file(String name) {
        return FOLDER.resolve(name + ".json");
    }

    private static InterfaceRecording read(String text) {
        return RecordingFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
