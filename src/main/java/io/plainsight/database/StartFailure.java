package io.plainsight.database;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says why the embedded server did not start. */
final class StartFailure {

    private static final Logger LOGGER = LoggerFactory.getLogger(StartFailure.class);

    private StartFailure() {}

    /** @param log null if the failure came before there was one */
    static DatabaseProblem of(Path directory, Exception failure, @Nullable ServerLog log) {
        if (log != null) {
            LOGGER.debug("The log of the embedded database: {}", log.lines());
        }
        return problem(directory, message(failure), log == null ? "" : log.cause(), failure);
    }

    /** The message of a file system's exception is often the path alone; its class says what is wrong with it. */
    private static String message(Exception failure) {
        String message = failure.getMessage();
        return message == null || failure instanceof FileSystemException
                ? failure.getClass().getSimpleName() + " " + message
                : message;
    }

    static DatabaseProblem problem(Path directory, String message, String logLine, @Nullable Exception origin) {
        String cause = logLine.isEmpty() ? message : message + "; its log says: " + logLine;
        String remedy = "see that " + directory + " has 500 MB to spare and may hold programs";
        if (message.contains("error=2,") || message.contains("error: 2 ")) {
            // The file is there: what is not found is the loader that it names.
            cause = "the binary is for glibc, which this system (Alpine?) lacks";
            remedy = "use a system with glibc";
        } else if (logLine.contains("error while loading shared libraries")) {
            cause = logLine.substring(logLine.indexOf("error while"));
            remedy = "install it (Debian: libstdc++6, libcrypt1, libsystemd0; Fedora: libxcrypt-compat, systemd-libs)";
        } else if (logLine.contains("Library not loaded")) {
            cause = logLine.substring(logLine.indexOf("Library not loaded"));
            remedy = "install what it needs (brew install openssl@3 pcre2)";
        }
        return new DatabaseProblem(
                "The embedded MariaDB does not start: " + cause, remedy + ", or " + Platform.OTHER_WAYS, origin);
    }
}
