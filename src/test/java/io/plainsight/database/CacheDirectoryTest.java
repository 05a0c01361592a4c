package io.plainsight.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheDirectoryTest {

    @TempDir
    private Path root;

    @Test
    void prefersTheCacheOfXdg() {
        assertThat(find(root.resolve("cache").toString(), root.resolve("home").toString()))
                .isEqualTo(root.resolve("cache/plainsight"));
    }

    @Test
    void fallsBackToTheHome() {
        Path expected = root.resolve("home/.cache/plainsight");

        assertThat(find(null, root.resolve("home").toString())).isEqualTo(expected);
        assertThat(find("", root.resolve("home").toString())).isEqualTo(expected);
        assertThat(find("relative", root.resolve("home").toString())).isEqualTo(expected);
    }

    @Test
    void fallsBackToAPrivateTemporaryFolderThatStaysTheSame() throws IOException {
        Path expected = root.resolve("plainsight-me");

        // Nothing can be created below /proc, not even by root.
        assertThat(find("/proc/none", "/proc/none")).isEqualTo(expected);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(expected)))
                .isEqualTo("rwx------");
        Files.createFile(expected.resolve("content"));
        assertThat(find(null, "?")).isEqualTo(expected);
        assertThat(expected.resolve("content")).exists();
        assertThat(root).isDirectoryNotContaining("glob:**/plainsight-[0-9]*");
    }

    private Path find(String cacheHome, String home) {
        return CacheDirectory.find(cacheHome, home, root, "me");
    }
}
