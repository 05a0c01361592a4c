package io.plainsight.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    @TempDir
    private Path folder;

    @Test
    void theFirstErrorIsTheCause() throws IOException {
        assertThat(log("[Note] a", "[ERROR] disk full", "[ERROR] Aborting", "").cause())
                .isEqualTo("[ERROR] disk full");
    }

    @Test
    void theLastLineIsTheCauseIfThereIsNoError() throws IOException {
        assertThat(log("[Note] a", "[Note] b", " ").cause()).isEqualTo("[Note] b");
        assertThat(log().cause()).isEmpty();
    }

    @Test
    void anAbsentLogIsEmpty() {
        assertThat(new ServerLog(folder.resolve("none")).lines()).isEmpty();
    }

    private ServerLog log(String... lines) throws IOException {
        return new ServerLog(Files.write(folder.resolve("log"), List.of(lines)));
    }
}
