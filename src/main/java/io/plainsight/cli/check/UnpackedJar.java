package io.plainsight.cli.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The classes and libraries of an executable jar or a war, put where a class loader finds them until it is closed. */
final class UnpackedJar implements AutoCloseable {

    private static final Pattern CLASSES = Pattern.compile("(?:BOOT|WEB)-INF/classes/.+\\.class");
    private static final Pattern LIBRARY = Pattern.compile("(?:BOOT|WEB)-INF/lib(?:-provided)?/([^/]+\\.jar)");

    private final Path folder;
    private final List<Path> libraries = new ArrayList<>();

    private UnpackedJar(Path folder) {
        this.folder = folder;
    }

    /** Empty if it is a plain jar. */
    static Optional<UnpackedJar> of(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .filter(entry -> isLibrary(entry.getName())
                            || CLASSES.matcher(entry.getName()).matches())
                    .map(ZipEntry.class::cast)
                    .toList();
            if (entries.isEmpty()) {
                return Optional.empty();
            }
            UnpackedJar unpacked = new UnpackedJar(Files.createTempDirectory("plainsight-check"));
            try {
                for (ZipEntry entry : entries) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        unpacked.add(entry.getName(), content);
                    }
                }
            } catch (IOException e) {
                unpacked.close();
                throw e;
            }
            return Optional.of(unpacked);
        }
    }

    static boolean isLibrary(String entry) {
        return LIBRARY.matcher(entry).matches();
    }

    private void add(String name, InputStream content) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the entry " + name + " leads out of it");
        }
        Files.createDirectories(target.getParent());
        Files.copy(content, target);
        if (isLibrary(name)) {
            libraries.add(target);
        }
    }

    /** The folder of the application's own classes. */
    List<Path> classes() {
        return Stream.of("BOOT-INF/classes", "WEB-INF/classes")
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .toList();
    }

    List<Path> libraries() {
        return libraries;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
