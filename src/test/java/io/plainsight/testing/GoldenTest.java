package io.plainsight.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison fails where it should, and writes nowhere else than where it is told to. */
class GoldenTest {

    @TempDir
    private Path folder;

    @Test
    void anotherTextFails() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "a\n");

        assertThatThrownBy(() -> Golden.check(file, "a \n", "", false)).isInstanceOf(AssertionError.class);
        assertThat(file).hasContent("a\n");
    }

    @Test
    void aMissingFileFails() {
        assertThatThrownBy(() -> Golden.check(folder.resolve("a.txt"), "a\n", "", false))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void theSameTextPassesWhateverTheLineEnds() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "a\nb\n");

        assertThatCode(() -> Golden.check(file, "a\r\nb\r\n", "", true)).doesNotThrowAnyException();
    }

    @Test
    void writesOnlyOutsideOfCi() throws IOException {
        Path file = folder.resolve("a.txt");

        assertThatThrownBy(() -> Golden.check(file, "a\n", "write", true)).isInstanceOf(AssertionError.class);
        assertThat(file).doesNotExist();

        Golden.check(file, "a\n", "write", false);
        assertThat(file).hasContent("a\n");
    }
}
