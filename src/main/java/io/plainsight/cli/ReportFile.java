package io.plainsight.cli;

import io.plainsight.report.Pages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

    void write(String text) throws IOException {
        if (path == null) {
            PrintWriter out = command.getOut();
            out.println(text.stripTrailing());
            out.flush();
            return;
        }
        if (Files.isDirectory(path)) {
            throw wrong(path + " is a folder; name a file");
        }
        writeFile(path, text.stripTrailing() + "\n");
    }

    /** Replaces the pages that are there, and leaves other files alone. */
    void writeFolder(Map<String, String> files) throws IOException {
        if (path == null || Files.isRegularFile(path)) {
            throw wrong(path + " is a file; name a folder");
        }
        for (String name : files.keySet()) {
            Path file = path.resolve(name);
            if (Files.exists(file) && !Files.readString(file).startsWith(Pages.MARK)) {
                throw wrong(file + " is not one of these pages, and would be lost; name another folder");
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            writeFile(path.resolve(file.getKey()), file.getValue());
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
