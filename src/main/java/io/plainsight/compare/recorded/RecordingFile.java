package io.plainsight.compare.recorded;

import java.io.InputStream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Recordings as JSON: the same recording is always the same text. */
public final class RecordingFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private RecordingFile() {}

    /** Reads a recording; a JacksonException where the text is none. */
    public static InterfaceRecording read(InputStream text) {
        return MAPPER.readValue(text, InterfaceRecording.class);
    }

    /** Reads the times of a recording; a JacksonException where the text is none. */
    public static Times readTimes(InputStream text) {
        return MAPPER.readValue(text, Times.class);
    }

    /** The text of a recording. */
    public static String write(InterfaceRecording recording) {
        return text(recording);
    }

    /** The text of the times of a recording. */
    public static String write(Times times) {
        return text(times);
    }

    private static String text(Object content) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n";
    }
}
