package io.plainsight.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that must be as they were. After a wanted change, {@code -Dplainsight.golden=write} writes what the tests find
 * into the files, for {@code git diff} to show; on a CI server ({@code CI} is set) it fails instead.
 */
public final class Golden {

    public static final String PROPERTY = "plainsight.golden";

    private Golden() {}

    /** Compares a text with a file, line ends aside. */
    public static void check(Path file, String text) {
        check(file, text, System.getProperty(PROPERTY, ""), System.getenv("CI") != null);
    }

    static void check(Path file, String text, String mode, boolean onCi) {
        String actual = text.replace("\r\n", "\n");
        try {
            if (mode.equals("write")) {
                assertThat(onCi)
                        .as("on a CI server, where golden files are not written")
                        .isFalse();
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(file).as("-D%s=write makes it", PROPERTY).exists();
            assertThat(actual)
                    .as("%s; -D%s=write accepts the change", file, PROPERTY)
                    .isEqualTo(Files.readString(file).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
