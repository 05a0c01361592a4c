package io.plainsight.testing;

import org.testcontainers.DockerClientFactory;

/**
 * The database that the tests run on, chosen by {@code -Dplainsight.test.database}: {@code container} (a missing Docker
 * engine is a failure), {@code embedded}, or a JDBC URL with user and password in it. Without it: a container where a
 * Docker engine answers, else the embedded database.
 */
public enum DatabaseChoice {
    CONTAINER,
    EMBEDDED,
    URL;

    public static final String PROPERTY = "plainsight.test.database";

    private static final DatabaseChoice CHOSEN = choose(System.getProperty(PROPERTY, "auto"));

    /** The choice for this run. */
    public static DatabaseChoice chosen() {
        return CHOSEN;
    }

    private static DatabaseChoice choose(String value) {
        if (value.startsWith("jdbc:")) {
            return URL;
        }
        return switch (value) {
            case "container" -> CONTAINER;
            case "embedded" -> EMBEDDED;
            case "auto", "" -> DockerClientFactory.instance().isDockerAvailable() ? CONTAINER : EMBEDDED;
            default ->
                throw new IllegalArgumentException(
                        "-D%s must be container, embedded or a JDBC URL, not '%s'".formatted(PROPERTY, value));
        };
    }
}
