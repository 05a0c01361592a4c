package io.plainsight.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the server wrote. */
final class ServerLog {

    /** The server's own, and those of the loaders of Linux and macOS. */
    private static final Pattern ERROR = Pattern.compile("ERROR|error while loading|Library not loaded");

    private final Path file;

    ServerLog(Path file) {
        this.file = file;
    }

    boolean saysReady() {
        return contains(": ready for connections.");
    }

    boolean saysPortIsTaken() {
        return contains("Can't start server: Bind on TCP/IP port");
    }

    void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    private boolean contains(String text) {
        return lines().stream().anyMatch(line -> line.contains(text));
    }

    /** The first error, as those that follow are its consequences; else the last line; empty if there is none. */
    String cause() {
        List<String> lines = lines().stream().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> ERROR.matcher(line).find())
                .findFirst()
                .orElse(lines.isEmpty() ? "" : lines.get(lines.size() - 1));
    }

    /** All lines; none if the server never came so far. */
    List<String> lines() {
        try {
            // File names appear in whatever encoding they have, which must not make the log unreadable.
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException absent) {
            return List.of();
        }
    }
}
