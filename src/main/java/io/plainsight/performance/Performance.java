package io.plainsight.performance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run of the benchmark.
 *
 * @param circumstances where, with what and how it was measured, by their names
 * @param kinds of work
 * @param entries of the guide; empty where they were left out
 */
public record Performance(Map<String, String> circumstances, List<Row> kinds, List<Row> entries) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * A point, and what each of those who were measured took for it.
     *
     * @param measured by their names; the first is the baseline
     */
    public record Row(Point point, Map<String, Measured> measured) {}

    /** The run that is committed; a part of the application. */
    public static Performance committed() {
        String name = "/io/plainsight/performance/results.json";
        try (InputStream text = Performance.class.getResourceAsStream(name)) {
            return JSON.readValue(Objects.requireNonNull(text, name), Performance.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As JSON, from which it is read. */
    public String json() {
        return JSON.writeValueAsString(this) + "\n";
    }
}
