package io.plainsight.mybatis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an IDE tells about the library's properties: written by hand, as no annotation processor runs here. */
class ConfigurationMetadataTest {

    private static final Path LIBRARY = Path.of("src/main/java/io/plainsight/mybatis");
    private static final Path METADATA = Path.of("src/main/resources/META-INF/spring-configuration-metadata.json");

    private final JsonNode metadata = JsonMapper.shared().readTree(METADATA.toFile());

    @Test
    void describesEveryPropertyOfTheLibraryAndNoOther() throws IOException {
        Pattern property = Pattern.compile("\"(plainsight(?:\\.[a-z-]+)+)\"");
        List<String> used;
        try (Stream<Path> files = Files.walk(LIBRARY)) {
            used = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> property.matcher(read(file)).results())
                    .map(match -> match.group(1))
                    .distinct()
                    .toList();
        }

        assertThat(used).isNotEmpty();
        assertThat(metadata.get("properties")
                        .valueStream()
                        .map(described -> described.get("name").stringValue()))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void namesClassesThatExist() {
        assertThat(metadata.findValuesAsString("sourceType")).isNotEmpty().allSatisfy(Class::forName);
        assertThat(metadata.findValuesAsString("type")).isNotEmpty().allSatisfy(Class::forName);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
