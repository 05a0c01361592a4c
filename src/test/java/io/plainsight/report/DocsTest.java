package io.plainsight.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.guide.Cases;
import io.plainsight.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed pages are what {@code compare --recorded --format markdown --output docs} writes. */
class DocsTest {

    private static final Path FOLDER = Path.of("docs");

    private final GuideComparison comparison = new GuideComparison(Interface.others());
    private final Map<String, String> pages =
            new Pages(comparison, Cases.all().stream().map(comparison::recorded).toList(), Pages.RECORDED).files();

    @Test
    void pagesAreWhatTheRecordingsSay() {
        pages.forEach((name, text) -> Golden.check(FOLDER.resolve(name), text));
    }

    @Test
    void thereIsNoOtherPage() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(pages.keySet());
        }
    }
}
