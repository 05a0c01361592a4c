package io.plainsight.compare.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.NullNode;

class RecordingFileTest {

    private static final String RECORDING = """
            {"interface": "none", "versions": {}, "server": {"version": "9", "sqlMode": ""},
             "cases": [{"id": "basic.all", "error": {"kind": "foreign-key", "type": "T", "message": "m"}}],
             "growth": [{"id": "basic.all", "statements": [1, null], "rowsExamined": [null, 2]}]}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"explicit", "hibernate"})
    void whatIsReadIsWrittenAsItWas(String name) throws IOException {
        String text = new ClassPathResource("io/plainsight/recordings/" + name + ".json")
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(RecordingFile.write(read(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"explicit", "hibernate"})
    void timesThatAreReadAreWrittenAsTheyWere(String name) throws IOException {
        ClassPathResource file = new ClassPathResource("io/plainsight/recordings/" + name + "-times.json");

        assertThat(RecordingFile.write(RecordingFile.readTimes(file.getInputStream())))
                .isEqualTo(file.getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsLeftOutIsNothing() {
        InterfaceRecording recording = read(RECORDING);

        assertThat(recording.find("basic.all"))
                .contains(new RecordedCase(
                        "basic.all",
                        "",
                        List.of(),
                        List.of(),
                        NullNode.getInstance(),
                        new Failure(Failure.Kind.FOREIGN_KEY, "T", "m"),
                        Map.of(),
                        null));
        assertThat(recording.find("basic.find")).isEmpty();
    }

    @Test
    void whatIsNotKnownIsKeptApartFromNothing() {
        assertThat(read(RECORDING).growthOf("basic.all")).hasValueSatisfying(growth -> {
            assertThat(growth.statements()).containsExactly(1L, null);
            assertThat(growth.rowsExamined()).containsExactly(null, 2L);
        });
        assertThat(RecordingFile.write(read(RECORDING))).contains("\"statements\" : [\n        1,\n        null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"versions\"", "\"version\"", "\"id\"", "\"kind\""})
    void aFieldThatNobodyKnowsIsAnError(String field) {
        assertThatThrownBy(() -> read(RECORDING.replaceFirst(field, "\"surprise\": 1, " + field)))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("surprise");
    }

    @Test
    void anythingElseIsNoRecording() {
        assertThatThrownBy(() -> read("[]")).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> read(RECORDING.replace("foreign-key", "no-such-kind")))
                .isInstanceOf(JacksonException.class);
    }

    private static InterfaceRecording read(String text) {
        return RecordingFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
