package io.plainsight.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down. */
final class Version implements IVersionProvider {

    private static final String BUILD_INFO = "/META-INF/build-info.properties";

    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(BUILD_INFO)) {
            if (in != null) {
                build.load(in);
            }
        }
        return new String[] {
            "plainsight " + build.getProperty("build.version", "(not built by Maven)"),
            "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name")
        };
    }
}
