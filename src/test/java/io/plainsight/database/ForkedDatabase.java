package io.plainsight.database;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a {@link Fork} runs: starts databases, says so, waits for a byte of input, and ends in the way it is told. */
final class ForkedDatabase {

    private ForkedDatabase() {}

    /** @param arguments the URL-encoded directory, how many to start, and how to end */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(URLDecoder.decode(arguments[0], StandardCharsets.UTF_8));
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            EmbeddedDatabase database = EmbeddedDatabase.start(directory);
            try (Stream<Path> runs = Files.list(directory.resolve("runs"))) {
                System.out.printf(
                        "%s %s %s %d%n", database.jdbcUrl(), database.username(), database.password(), runs.count());
            }
        }
        System.in.read();
        switch (arguments[2]) {
            case "return" -> {}
            case "exit" -> System.exit(3);
            case "throw" -> throw new IllegalStateException("thrown on purpose");
            default -> throw new IllegalArgumentException(arguments[2]);
        }
    }
}
