package io.plainsight.compare.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.recorded.InterfaceRecording;
import io.plainsight.compare.recorded.RecordingFile;
import io.plainsight.compare.recorded.SentStatement;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Whatever dialect of SQL an interface writes is understood. */
class RecordedSelectsTest {

    private static final List<String> TABLES =
            List.of("users", "profiles", "authors", "books", "students", "courses", "student_courses", "enrollments");

    @ParameterizedTest
    @ValueSource(strings = {"explicit", "sqlalchemy", "sqlalchemy-legacy", "activerecord", "hibernate"})
    void everyQueryIsRead(String name) throws IOException {
        List<SentStatement> selects = read(name).cases().stream()
                .flatMap(recorded -> recorded.statements().stream())
                .filter(statement ->
                        statement.sql().strip().toLowerCase(Locale.ROOT).startsWith("select"))
                .toList();

        assertThat(selects)
                .hasSizeGreaterThan(40)
                .allSatisfy(statement -> assertThat(ParsedSelect.parse(statement))
                        .hasValueSatisfying(select -> {
                            assertThat(TABLES).contains(select.root());
                            assertThat(select.tables().values()).isSubsetOf(TABLES);
                        }));
    }

    private static InterfaceRecording read(String name) throws IOException {
        try (InputStream text = new ClassPathResource("io/plainsight/recordings/" + name + ".json").getInputStream()) {
            return RecordingFile.read(text);
        }
    }
}
