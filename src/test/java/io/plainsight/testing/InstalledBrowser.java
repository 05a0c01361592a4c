package io.plainsight.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, which the tests of web pages need. */
public final class InstalledBrowser {

    /** {@code required} makes a missing browser a failure. */
    public static final String PROPERTY = "plainsight.test.browser";

    /** Why tests were left out. */
    public static final String REASON = "no browser";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private InstalledBrowser() {}

    /** Its executable; empty where none is on the path. */
    public static Optional<Path> find() {
        Optional<Path> found = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && System.getProperty(PROPERTY, "").equals("required")) {
            throw new IllegalStateException(
                    "There is none of %s on the path, but -D%s=required says that there must be."
                            .formatted(String.join(", ", NAMES), PROPERTY));
        }
        return found;
    }
}
