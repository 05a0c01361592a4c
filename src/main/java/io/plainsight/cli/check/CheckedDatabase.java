package io.plainsight.cli.check;

import io.plainsight.database.DatabaseCheck;
import io.plainsight.database.DatabaseProblem;
import io.plainsight.database.EmbeddedDatabase;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.exception.MigrationFailedException;
import liquibase.resource.CompositeResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where the schema is: the user's own database, or an embedded one that is made of it and gone afterwards. */
public final class CheckedDatabase implements AutoCloseable {

    private static final Pattern FAILED = Pattern.compile("changeset (.+?)::(.+?)::");

    /** Held here, as the JDK forgets the level of a logger that nobody holds. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private final DataSource dataSource;
    private final @Nullable EmbeddedDatabase embedded;

    private CheckedDatabase(DataSource dataSource, @Nullable EmbeddedDatabase embedded) {
        this.dataSource = dataSource;
        this.embedded = embedded;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /**
     * The user's own.
     *
     * @throws DatabaseProblem if it cannot be reached
     */
    public static CheckedDatabase at(String url, @Nullable String user, @Nullable String password) {
        try {
            DatabaseCheck.verifyReachable(url, user, password);
        } catch (DatabaseProblem e) {
            throw new DatabaseProblem(String.valueOf(e.getMessage()), inOptions(e.remedy()), e);
        }
        DriverManagerDataSource dataSource = new DriverManagerDataSource(url);
        if (user != null) {
            dataSource.setUsername(user);
        }
        if (password != null) {
            dataSource.setPassword(password);
        }
        return new CheckedDatabase(dataSource, null);
    }

    private static String inOptions(String remedy) {
        return remedy.replace("spring.datasource.url", "--url")
                .replace("spring.datasource.username", "--user")
                .replace("spring.datasource.password", "--password");
    }

    /**
     * An embedded one with a schema.
     *
     * @param scripts of SQL, run in this order
     * @param changelog of Liquibase, run after them; null if there is none
     * @throws DatabaseProblem if it cannot be started, or the schema has an error
     */
    public static CheckedDatabase embedded(Path directory, List<Path> scripts, @Nullable Path changelog) {
        EmbeddedDatabase embedded = EmbeddedDatabase.start(directory);
        try {
            String url = embedded.jdbcUrl();
            DriverManagerDataSource dataSource =
                    new DriverManagerDataSource(url, embedded.username(), embedded.password());
            String database = run(dataSource, scripts);
            if (changelog != null) {
                migrate(dataSource, changelog);
            }
            // A dump may have created and used a database of its own.
            dataSource.setUrl(url.substring(0, url.lastIndexOf('/') + 1) + database);
            requireTables(dataSource);
            return new CheckedDatabase(dataSource, embedded);
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    private static String run(DataSource dataSource, List<Path> scripts) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0, sql_mode = ''");
            for (Path script : scripts) {
                run(statement, script);
            }
            try (ResultSet database = statement.executeQuery("select database()")) {
                database.next();
                return database.getString(1);
            }
        } catch (SQLException e) {
            throw new DatabaseProblem("The schema stops: " + e.getMessage(), "mend it", e);
        }
    }

    /** Else each statement alone says that its table is missing. */
    private static void requireTables(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("show tables")) {
            if (!tables.next()) {
                throw new DatabaseProblem(
                        "The schema makes no table", "name the file that does with --schema, or --changelog", null);
            }
        } catch (SQLException e) {
            throw new DatabaseProblem("The schema stops: " + e.getMessage(), "mend it", e);
        }
    }

    private static void run(Statement statement, Path script) throws SQLException {
        for (SqlScript.Piece piece : SqlScript.split(read(script))) {
            try {
                if (!DumpedSql.isOfTheServer(piece.sql())) {
                    statement.execute(DumpedSql.withoutDefiner(piece.sql()));
                }
            } catch (SQLException e) {
                throw new DatabaseProblem(
                        "The schema stops at line %d of %s: %s (%s)"
                                .formatted(piece.line(), script, e.getMessage(), beginning(piece.sql())),
                        "mend that statement of --schema, or, if it is one that MySQL takes and MariaDB does not, check "
                                + "against a MySQL of your own with --url",
                        e);
            }
        }
    }

    private static String read(Path script) {
        try {
            return new String(Files.readAllBytes(script), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableInput("--schema: " + script + " cannot be read: " + e.getMessage());
        }
    }

    private static void migrate(DataSource dataSource, Path changelog) {
        // Else it tells each step, with stack traces; what stops it is thrown too.
        LIQUIBASE.setLevel(Level.OFF);
        try {
            Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> {
                try (Connection connection = dataSource.getConnection();
                        Liquibase liquibase = new Liquibase(
                                changelog.getFileName().toString(),
                                folders(changelog),
                                new JdbcConnection(connection))) {
                    liquibase.update(new Contexts());
                }
            });
        } catch (LiquibaseException e) {
            throw new DatabaseProblem(
                    "The changelog stops" + changeSet(e) + ": " + root(e).getMessage(),
                    "mend what the message names, or check against a database of your own with --url",
                    e);
        } catch (Exception e) {
            throw new DatabaseProblem("The changelog stops: " + root(e).getMessage(), "mend --changelog", e);
        }
    }

    /** Its own folder first, then those around it up to this one: a changelog names others from its class path's root. */
    private static ResourceAccessor folders(Path changelog) throws FileNotFoundException {
        Path here = Path.of("").toAbsolutePath();
        Set<Path> folders = new LinkedHashSet<>();
        for (Path folder = changelog.toAbsolutePath().normalize().getParent();
                folder != null && (folder.startsWith(here) || folders.isEmpty());
                folder = folder.getParent()) {
            folders.add(folder);
        }
        List<ResourceAccessor> accessors = new ArrayList<>();
        for (Path folder : folders) {
            accessors.add(new DirectoryResourceAccessor(folder));
        }
        return new CompositeResourceAccessor(accessors);
    }

    /** Where it stops, as Liquibase names its changesets: file, id and author. */
    private static String changeSet(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            Matcher failed = FAILED.matcher(String.valueOf(cause.getMessage()));
            if (cause instanceof MigrationFailedException && failed.find()) {
                return " at the changeset " + failed.group(2) + " of " + failed.group(1);
            }
        }
        return "";
    }

    private static Throwable root(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String beginning(String sql) {
        String line = sql.replaceAll("\\s+", " ");
        return line.length() > 100 ? line.substring(0, 100) + "..." : line;
    }

    /** @throws UnusableInput if one of the files is not there */
    public static void requireFile(String option, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnusableInput(option + ": there is no file " + file);
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
