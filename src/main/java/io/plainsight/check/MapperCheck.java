package io.plainsight.check;

import io.plainsight.check.finding.Baseline;
import io.plainsight.check.finding.Finding;
import io.plainsight.check.finding.Findings;
import io.plainsight.check.finding.NotChecked;
import io.plainsight.check.finding.Report;
import io.plainsight.check.rule.Project;
import io.plainsight.check.server.Server;
import io.plainsight.check.source.ConfiguredSources;
import io.plainsight.check.source.Element;
import io.plainsight.check.source.MapperFile;
import io.plainsight.check.source.Mappers;
import io.plainsight.check.type.Types;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Verifies MyBatis mappers against a schema: their XML or annotations, what the server says of each branch of their SQL,
 * and whether its results are what the result maps and classes want. In a test:
 *
 * <pre>{@code
 * MapperCheck.of(sqlSessionFactory.getConfiguration(), dataSource).verify();
 * }</pre>
 *
 * <p>It takes one connection, on which statements are prepared and explained in a read-only transaction that is rolled
 * back; none is executed. The database must be MySQL or MariaDB; without Connector/J the columns of results are not
 * checked, which the report says.
 */
public final class MapperCheck {

    private static final Logger LOGGER = System.getLogger(MapperCheck.class.getName());

    private final Configuration configuration;
    private final DataSource dataSource;
    private final @Nullable Map<String, byte[]> files;
    private final Set<Class<?>> interfaces;
    private final Types types;
    private final Settings settings;
    private final BiConsumer<Integer, Integer> progress;

    private MapperCheck(
            Configuration configuration,
            DataSource dataSource,
            @Nullable Map<String, byte[]> files,
            Collection<Class<?>> interfaces,
            Types types,
            Settings settings,
            BiConsumer<Integer, Integer> progress) {
        this.configuration = configuration;
        this.dataSource = dataSource;
        this.files = files;
        this.interfaces = new LinkedHashSet<>(interfaces);
        this.types = types;
        this.settings = settings;
        this.progress = progress;
    }

    /** All mappers of a configuration, as an application has it. */
    public static MapperCheck of(Configuration configuration, DataSource dataSource) {
        Collection<Class<?>> interfaces = configuration.getMapperRegistry().getMappers();
        return new MapperCheck(
                configuration,
                dataSource,
                null,
                interfaces,
                Types.of(configuration),
                Settings.DEFAULT,
                (done, of) -> {});
    }

    /**
     * Mappers that no configuration holds.
     *
     * @param files mapper XML by its name; what is no mapper is passed over
     * @param interfaces that may have annotations, besides those of the files' namespaces
     * @param types where the project's classes are found
     * @param configuration for its settings, aliases and type handlers
     */
    public static MapperCheck of(
            Map<String, byte[]> files,
            Collection<Class<?>> interfaces,
            Types types,
            Configuration configuration,
            DataSource dataSource) {
        return new MapperCheck(configuration, dataSource, files, interfaces, types, Settings.DEFAULT, (done, of) -> {});
    }

    /** At most so many texts of one statement go to the server; 200 if nothing is said. */
    public MapperCheck withVariants(int most) {
        return with(new Settings(
                most,
                settings.rows(),
                settings.databaseIds(),
                settings.baseline(),
                settings.packages(),
                settings.either()));
    }

    /** A statement may scan so many rows without a note; 1000 if nothing is said. */
    public MapperCheck withRowBudget(long rows) {
        return with(new Settings(
                settings.variants(),
                rows,
                settings.databaseIds(),
                settings.baseline(),
                settings.packages(),
                settings.either()));
    }

    /** The databaseIds whose statements are for this database; mysql and mariadb if nothing is said. */
    public MapperCheck withDatabaseIds(Set<String> ids) {
        return with(new Settings(
                settings.variants(),
                settings.rows(),
                Set.copyOf(ids),
                settings.baseline(),
                settings.packages(),
                settings.either()));
    }

    /**
     * Accepts the findings of a baseline file.
     *
     * @throws IOException if it cannot be read as text
     * @throws IllegalArgumentException if it is no baseline
     */
    public MapperCheck withBaseline(Path file) throws IOException {
        return with(new Settings(
                settings.variants(),
                settings.rows(),
                settings.databaseIds(),
                Baseline.read(file),
                settings.packages(),
                settings.either()));
    }

    /**
     * Checks only the mappers in these packages and below, such as an application's own beside those of a library whose
     * tables it does not all have.
     */
    public MapperCheck only(String... packages) {
        return with(new Settings(
                settings.variants(),
                settings.rows(),
                settings.databaseIds(),
                settings.baseline(),
                Set.of(packages),
                settings.either()));
    }

    /**
     * Says that the database is one that was made for the check, and that the real one may be MySQL as well as MariaDB:
     * what a MariaDB refuses and MySQL knows is then not checked, rather than an error.
     */
    public MapperCheck forEitherServer() {
        return with(new Settings(
                settings.variants(),
                settings.rows(),
                settings.databaseIds(),
                settings.baseline(),
                settings.packages(),
                true));
    }

    /** Tells how many of all statements are done. */
    public MapperCheck withProgress(BiConsumer<Integer, Integer> listener) {
        return new MapperCheck(configuration, dataSource, files, interfaces, types, settings, listener);
    }

    private MapperCheck with(Settings changed) {
        return new MapperCheck(configuration, dataSource, files, interfaces, types, changed, progress);
    }

    /**
     * Checks, and logs what could not be.
     *
     * @throws AssertionError with the report, if a finding is an error, or a mapper file cannot be read
     */
    public void verify() throws SQLException {
        Report report = report();
        if (report.hasErrors()) {
            throw new AssertionError("The mappers do not fit the schema.\n" + report);
        }
        if (report.notChecked().stream().anyMatch(NotChecked::isWholeFile)) {
            throw new AssertionError("Not all mapper files could be read.\n" + report);
        }
        report.notChecked().forEach(left -> LOGGER.log(Level.INFO, left::toString));
    }

    /** What was found, in the order of files and lines. */
    public List<Finding> findings() throws SQLException {
        return report().findings();
    }

    /** Checks, and tells all of it. @throws SQLException if there is no connection, or it is lost */
    public Report report() throws SQLException {
        Findings findings = new Findings();
        List<MapperFile> read = new MapperSources(configuration, files, types, findings)
                .read(interfaces).stream()
                        .filter(file -> settings.includes(file.namespace()))
                        .toList();
        Map<String, Element> fragments = files == null ? ConfiguredSources.fragments(configuration) : Map.of();
        Project project = Project.of(new Mappers(read, fragments), types, configuration);
        try (Connection connection = dataSource.getConnection();
                Server server = new Server(connection, settings.either())) {
            int statements = new Inspection(project, server, settings, findings).run(progress);
            return report(findings, read, statements, server);
        }
    }

    private Report report(Findings findings, List<MapperFile> read, int statements, Server server) {
        Suppressions suppressions = new Suppressions(read);
        List<Finding> suppressed = new ArrayList<>();
        for (Finding finding : findings.all()) {
            if (suppressions.accept(finding) | settings.baseline().accepts(finding)) {
                suppressed.add(finding);
            }
        }
        suppressions.reportUseless(findings);
        List<Finding> left = new ArrayList<>(findings.all());
        left.removeAll(suppressed);
        left.removeIf(settings.baseline()::accepts);
        return new Report(
                server.name() + (server.isStandIn() ? " in place of a MySQL (--url takes one)" : ""),
                read.size(),
                findings.leftAlone(),
                statements,
                server.prepared(),
                left,
                findings.allNotChecked(),
                suppressed);
    }
}
