package io.plainsight.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a folder that outlives the run, by the XDG Base Directory Specification where it can. */
final class CacheDirectory {

    private static final String NAME = "plainsight";

    private CacheDirectory() {}

    static Path find() {
        return find(
                System.getenv("XDG_CACHE_HOME"),
                System.getProperty("user.home"),
                Path.of(System.getProperty("java.io.tmpdir")),
                System.getProperty("user.name"));
    }

    static Path find(@Nullable String cacheHome, @Nullable String home, Path temporary, String user) {
        return Stream.of(absolute(cacheHome), absolute(home).map(path -> path.resolve(".cache")))
                .flatMap(Optional::stream)
                .map(cache -> cache.resolve(NAME))
                .filter(CacheDirectory::isWritable)
                .findFirst()
                .orElseGet(() -> shared(temporary, user));
    }

    /** Empty also for the "?" that Java gives for an account without a home, and what its encoding cannot express. */
    private static Optional<Path> absolute(@Nullable String path) {
        try {
            return Optional.ofNullable(path).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Creates it, as nothing but the attempt is sure to tell. */
    private static boolean isWritable(Path folder) {
        try {
            return Files.isWritable(Files.createDirectories(folder));
        } catch (IOException e) {
            return false;
        }
    }

    /** In a folder shared by all users, one of a guessable name is ours only if we own it: programs run from it. */
    private static Path shared(Path temporary, String user) {
        Path folder = temporary.resolve(NAME + "-" + user);
        try {
            // A new one of these is private to its owner.
            Path own = Files.createTempDirectory(temporary, NAME + "-");
            try {
                return Files.move(own, folder);
            } catch (FileSystemException alreadyThere) {
                if (!Files.getOwner(folder).equals(Files.getOwner(own))) {
                    return own;
                }
                Files.delete(own);
                return folder;
            }
        } catch (IOException e) {
            throw StartFailure.of(folder, e, null);
        }
    }
}
