package io.plainsight.cli;

import io.plainsight.report.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Where a report goes: standard output, a file, or a folder of pages. */
final class ReportFile {

    private final @Nullable Path path;
    private final CommandLine command;

    /** @param path null for standard output */
    ReportFile(@Nullable Path path, CommandLine command) {
        this.path = path;
        this.command = command;
    }

    /** Fails now rather than after the work: a report of this kind must fit the place. */
    void check(boolean isFolder) throws IOException {
        if (path == null) {
            return;
        }
        if (path.toString().isBlank()) {
            throw wrong("it is empty; name a file or a folder");
        }
        requireWritable(path.toAbsolutePath());
        if (!isFolder) {
            if (Files.isDirectory(path)) {
                throw wrong(path + " is a folder; name a file");
            }
            return;
        }
        if (Files.isRegularFile(path)) {
            throw wrong(path + " is a file; name a folder");
        }
        for (String name : Pages.fileNames()) {
            Path file = path.resolve(name);
            if (Files.exists(file) && !isPage(file)) {
                throw wrong(file + " is not one of these pages, and would be lost; name another folder");
            }
        }
    }

    /** Bytes, as another file may hold anything. */
    private static boolean isPage(Path file) throws IOException {
        byte[] mark = Pages.MARK.getBytes(StandardCharsets.UTF_8);
        try (InputStream content =
                Files.isRegularFile(file) ? Files.newInputStream(file) : InputStream.nullInputStream()) {
            return Arrays.equals(content.readNBytes(mark.length), mark);
        }
    }

    private void requireWritable(Path place) {
        Path existing = place;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        boolean creates = !existing.equals(place);
        if (!Files.isWritable(existing) || creates && !Files.isDirectory(existing)) {
            throw wrong("nothing can be written to " + path + "; name another place");
        }
    }

    void write(String text) throws IOException {
        if (path == null) {
            PrintWriter out = command.getOut();
            out.println(text.stripTrailing());
            out.flush();
        } else {
            writeFile(path, text.stripTrailing() + "\n");
        }
    }

    /** Replaces the pages that are there, and leaves other files alone. */
    void writeFolder(Map<String, String> files) throws IOException {
        Path folder = Objects.requireNonNull(path);
        for (Map.Entry<String, String> file : files.entrySet()) {
            writeFile(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static void writeFile(Path file, String text) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command, "--output: " + message);
    }
}
