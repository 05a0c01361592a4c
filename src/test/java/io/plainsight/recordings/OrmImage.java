package io.plainsight.recordings;

import java.nio.file.Path;
import org.testcontainers.images.builder.ImageFromDockerfile;

/** The image of an ORM, as docker-compose.yml builds it. */
public final class OrmImage {

    private OrmImage() {}

    /**
     * Builds it where it is not there as it should be.
     *
     * @param name of its folder
     */
    public static ImageFromDockerfile of(String name) {
        return new ImageFromDockerfile("plainsight-" + name, false)
                .withDockerfile(Path.of("src/main/orm", name, "Dockerfile").toAbsolutePath());
    }
}
