package io.plainsight.check.source;

import io.plainsight.check.finding.Place;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Java file of a class. Compiled classes know no lines of abstract methods: those come from the source, if it is here. */
final class SourceFile {

    /** Around the folder of the classes: Maven's target/classes, Gradle's build/classes/java/main, or one of one's own. */
    private static final int MOST_LEVELS = 4;

    private static final List<String> FOLDERS = List.of("src/main/java", "src/test/java", "src", "");

    private final String name;
    private final String text;

    private SourceFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** Under the name that the class path has for it, and without lines, where the source is not found. */
    static SourceFile of(Class<?> type) {
        String name = type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        Optional<Path> file = find(type, name);
        try {
            if (file.isPresent()) {
                String text = Files.readString(file.get());
                Matcher declared = Pattern.compile("\\binterface\\s+" + Pattern.quote(type.getSimpleName()) + "\\b")
                        .matcher(text);
                int from = declared.find() ? declared.start() : 0;
                // As long as before, so that lines stay.
                return new SourceFile(
                        shown(file.get()), text.substring(0, from).replaceAll(".", " ") + text.substring(from));
            }
        } catch (IOException e) {
            // Not readable as text: as good as not there.
        }
        return new SourceFile(name, "");
    }

    private static Optional<Path> find(Class<?> type, String name) {
        CodeSource code = type.getProtectionDomain().getCodeSource();
        if (code == null
                || code.getLocation() == null
                || !code.getLocation().getProtocol().equals("file")) {
            return Optional.empty();
        }
        try {
            Path folder = Path.of(code.getLocation().toURI());
            for (int level = 0; level <= MOST_LEVELS && folder != null; level++) {
                for (String sources : FOLDERS) {
                    Path file = folder.resolve(sources).resolve(name);
                    if (Files.isRegularFile(file)) {
                        return Optional.of(file);
                    }
                }
                folder = folder.getParent();
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // A location that is no file.
        }
        return Optional.empty();
    }

    /** The path from the current folder on, if it lies below that. */
    static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(here) ? here.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }

    Place place() {
        return Place.in(name);
    }

    /** The line that declares an abstract method; the file alone where it is not found. */
    Place place(String method) {
        Matcher declared = Pattern.compile("\\b" + Pattern.quote(method) + "\\s*\\([^;{]*?\\)\\s*(?:throws[^;{]*)?;")
                .matcher(text);
        if (!declared.find()) {
            return place();
        }
        long before = text.substring(0, declared.start())
                .chars()
                .filter(character -> character == '\n')
                .count();
        return new Place(name, (int) before + 1, 0);
    }
}
