package io.plainsight.cli;

import io.plainsight.testing.Golden;
import java.nio.file.Path;

/** What the command line prints must be as it was. */
final class Printed {

    private static final Path FOLDER = Path.of("src/test/resources/io/plainsight/cli/golden");

    private Printed() {}

    static void check(String file, String text) {
        Golden.check(FOLDER.resolve(file), text);
    }
}
