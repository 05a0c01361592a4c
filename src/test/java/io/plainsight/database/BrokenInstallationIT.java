package io.plainsight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrokenInstallationIT {

    private static final Path DIRECTORY = Path.of("target", "embedded-broken");

    private Path server;
    private long size;

    @BeforeEach
    void unpack() throws IOException {
        EmbeddedDatabase.start(DIRECTORY).close();
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            server = files.filter(file -> file.endsWith("bin/mariadbd"))
                    .findFirst()
                    .orElseThrow();
        }
        size = Files.size(server);
    }

    @AfterEach
    void restoreServer() throws IOException {
        if (Files.exists(original())) {
            Files.move(original(), server, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void whatACrashLeftHalfUnpackedIsCompleted() throws IOException {
        truncate(server, 1_000);
        Path messages = server.getParent().resolveSibling("share").resolve("english/errmsg.sys");
        Files.delete(messages);

        EmbeddedDatabase.start(DIRECTORY).close();

        assertThat(server).hasSize(size);
        assertThat(messages).exists();
    }

    @Test
    void namesAMissingLibrary() throws IOException {
        replaceServer("""
                #!/bin/sh
                echo "mariadbd: error while loading shared libraries: libcrypt.so.1: cannot open shared object file"
                exit 127
                """);

        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> EmbeddedDatabase.start(DIRECTORY))
                .withMessage("The embedded MariaDB does not start:"
                        + " error while loading shared libraries: libcrypt.so.1: cannot open shared object file")
                .returns(
                        "install it (Debian: libstdc++6, libcrypt1, libsystemd0; Fedora: libxcrypt-compat,"
                                + " systemd-libs), or " + Platform.OTHER_WAYS,
                        DatabaseProblem::remedy);
    }

    @Test
    void tellsASystemWithoutGlibc() throws IOException {
        replaceServer("#!/lib64/absent-loader.so\n");

        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> EmbeddedDatabase.start(DIRECTORY))
                .withMessage("The embedded MariaDB does not start:"
                        + " the binary is for glibc, which this system (Alpine?) lacks")
                .returns("use a system with glibc, or " + Platform.OTHER_WAYS, DatabaseProblem::remedy);
    }

    @Test
    void quotesTheLogOfAServerThatEnds() throws IOException {
        replaceServer("""
                #!/bin/sh
                echo "[Note] starting"
                echo "[ERROR] InnoDB: the disk is full"
                echo "[ERROR] Aborting"
                exit 1
                """);

        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> EmbeddedDatabase.start(DIRECTORY))
                .withMessage("The embedded MariaDB does not start: it cannot create its system tables, exit code 1;"
                        + " its log says: [ERROR] InnoDB: the disk is full")
                .returns(true, problem -> problem.remedy().endsWith("or " + Platform.OTHER_WAYS));
    }

    @Test
    void namesAFolderThatCannotBeMade() {
        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> EmbeddedDatabase.start(server.resolve("below-a-file")))
                .withMessageStartingWith("The embedded MariaDB does not start: ")
                .withMessageContaining("below-a-file");
    }

    @Test
    void refusesAPathThatMariaDbWouldCrashOn() {
        Path deep = DIRECTORY.resolve("x".repeat(200)).resolve("y".repeat(200));

        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> EmbeddedDatabase.start(deep))
                .withMessage("The embedded MariaDB does not start: the path is longer than 400 bytes");
    }

    /** Of the same size, or it would be unpacked again. */
    private void replaceServer(String script) throws IOException {
        Files.move(server, original());
        Files.write(server, script.getBytes(StandardCharsets.UTF_8));
        truncate(server, size);
    }

    private Path original() {
        return server.resolveSibling("mariadbd.original");
    }

    private static void truncate(Path file, long size) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(size);
        }
    }
}
