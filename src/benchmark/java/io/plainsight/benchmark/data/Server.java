package io.plainsight.benchmark.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server on which databases may be created.
 *
 * @param url with user and password among its options, and with whatever database in its path
 */
public record Server(String url) {

    /** The property that names, to the JVM that measures, a file with the URL: a password in it is nobody else's. */
    public static final String PROPERTY = "plainsight.benchmark.server";

    /**
     * The same for all who are measured. Read-only goes to the server by nothing but the statements that it is asked, the
     * driver takes a statement apart once, and {@code load data local} is announced, for whoever has a use for it.
     */
    public static final String SETTINGS = "rewriteBatchedStatements=true&useLocalSessionState=true"
            + "&readOnlyPropagatesToServer=false"
            + "&cachePrepStmts=true&prepStmtCacheSize=250&prepStmtCacheSqlLimit=2048"
            + Server.LOCAL_FILES;

    private static final String LOCAL_FILES = "&allowLoadLocalInfileInPath=";

    private static final Pattern URL = Pattern.compile("(jdbc:mysql://[^/?]+)(?:/([^?]*))?(?:\\?(.*))?");

    /** @throws IllegalArgumentException if it is not a URL of MySQL, in words for the user */
    public Server {
        if (!URL.matcher(url).matches()) {
            throw new IllegalArgumentException("'" + url.replaceFirst("\\?.*", "") + "' is no URL of MySQL");
        }
    }

    /** The server of {@link #PROPERTY}. */
    public static Server current() {
        try {
            return new Server(Files.readString(Path.of(System.getProperty(PROPERTY))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the file of {@link #PROPERTY}, which only this user can read. */
    public Path save() throws IOException {
        boolean posix =
                Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
        Path file = posix
                ? Files.createTempFile(
                        "plainsight",
                        ".url",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile("plainsight", ".url");
        file.toFile().deleteOnExit();
        return Files.writeString(file, url);
    }

    /** The URL of one of its databases, with {@link #SETTINGS}. */
    public String url(String database) {
        return url(database, true);
    }

    /** @param localFiles whether {@code load data local} is announced */
    String url(String database, boolean localFiles) {
        Matcher parts = URL.matcher(url);
        parts.matches();
        String options = parts.group(3) == null ? "" : "&" + parts.group(3);
        return parts.group(1) + "/" + database + "?" + (localFiles ? SETTINGS : SETTINGS.replace(LOCAL_FILES, ""))
                + options;
    }

    /** What it calls itself. */
    public String version() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            return connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
