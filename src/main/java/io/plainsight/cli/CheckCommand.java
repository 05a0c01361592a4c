package io.plainsight.cli;

import io.plainsight.check.MapperCheck;
import io.plainsight.check.finding.Report;
import io.plainsight.check.finding.TextReport;
import io.plainsight.check.type.Types;
import io.plainsight.cli.check.CheckJson;
import io.plainsight.cli.check.CheckedDatabase;
import io.plainsight.cli.check.MapperFiles;
import io.plainsight.cli.check.MyBatisSettings;
import io.plainsight.cli.check.ProjectClasses;
import io.plainsight.cli.check.Sarif;
import io.plainsight.cli.check.UnusableInput;
import io.plainsight.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Verifies other people's mappers against their own schema. */
@Command(
        name = "check",
        description = "Verifies the MyBatis mappers of your project against your schema: has the server prepare every "
                + "branch of every statement, and compares results and parameters with your classes.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Statements are prepared and explained, in a read-only transaction that is rolled back; none is executed.",
            "",
            "A finding is accepted by a comment within or before the statement, <!-- plainsight:ignore RULE, RULE: REASON -->, "
                    + "or by a line of the baseline file.",
            "",
            "Exit code: 0 no errors; 1 there are errors, or the database cannot be used; 2 wrong arguments."
        })
final class CheckCommand implements Callable<Integer> {

    enum Format {
        table,
        json,
        sarif
    }

    private static final String DIRECTORY = "--plainsight.embedded.directory=";

    private final Application application;
    private final Progress progress;
    private final Screen screen;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--mappers",
            paramLabel = "PATH",
            description = "mapper XML: a file, a folder, or a quoted pattern such as 'src/**/*Mapper.xml'; repeatable")
    private List<String> mappers = new ArrayList<>();

    @Option(
            names = "--mappers-in",
            paramLabel = "JAR",
            description = "a jar with mapper XML, interfaces and classes, an executable one too; repeatable")
    private List<Path> jars = new ArrayList<>();

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            description =
                    "your classes and what they need, as java -cp takes it: interfaces, parameters and results are "
                            + "checked against them, and mappers in its folders are found: those with annotations, and, where no others are "
                            + "named, those in XML")
    private List<String> classpath = new ArrayList<>();

    @Option(names = "--url", paramLabel = "JDBC-URL", description = "your database, MySQL or MariaDB")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "NAME", description = "unless the URL has it")
    private @Nullable String user;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:PLAINSIGHT_PASSWORD}",
            description = "unless the URL or the variable PLAINSIGHT_PASSWORD has it")
    private @Nullable String password;

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description = "SQL that makes the schema in an embedded MariaDB, in place of --url; repeatable")
    private List<Path> schemas = new ArrayList<>();

    @Option(
            names = "--changelog",
            paramLabel = "FILE",
            description = "a Liquibase changelog that makes the schema in an embedded MariaDB, in place of --url")
    private @Nullable Path changelog;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "mybatis-config.xml, for its settings, aliases and properties")
    private @Nullable Path config;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "a MyBatis setting, such as mapUnderscoreToCamelCase=true; repeatable")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--type-handlers",
            paramLabel = "PACKAGE",
            description = "a package of type handlers, as mybatis.type-handlers-package names it; repeatable")
    private List<String> handlers = new ArrayList<>();

    @Option(
            names = "--database-id",
            paramLabel = "ID",
            split = ",",
            description = "databaseIds whose statements are meant here (default: mysql, mariadb)")
    private Set<String> databaseIds = new LinkedHashSet<>(Set.of("mysql", "mariadb"));

    @Option(
            names = "--variants",
            paramLabel = "N",
            defaultValue = "200",
            description = "texts of one statement to prepare at most (default: ${DEFAULT-VALUE})")
    private int variants = 200;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "1000",
            description = "rows that a plan may scan or sort without a note (default: ${DEFAULT-VALUE})")
    private long rows = 1000;

    @Option(names = "--baseline", paramLabel = "FILE", description = "findings that are accepted")
    private @Nullable Path baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "accepts all that is found now, and ends with 0")
    private @Nullable Path newBaseline;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.table;

    @Option(names = "--output", paramLabel = "FILE", description = "a file in place of standard output")
    private @Nullable Path output;

    CheckCommand(Application application, Progress progress, Screen screen) {
        this.application = application;
        this.progress = progress;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        CommandLine command = spec.commandLine();
        application.properties().check(command);
        requireSense(command);
        ReportFile file = new ReportFile(output, command);
        file.check(false);
        try (ProjectClasses classes = new ProjectClasses()) {
            MapperFiles files = read(classes);
            MyBatisSettings mybatis = new MyBatisSettings(classes);
            if (config != null) {
                mybatis.read(config);
            }
            settings.forEach(mybatis::set);
            handlers.forEach(mybatis::addHandlers);
            Report report;
            try (progress;
                    CheckedDatabase database = database()) {
                report = check(classes, files, mybatis, database);
            }
            if (report.files() == 0 && report.findings().isEmpty()) {
                throw new UnusableInput("there is no mapper in what --mappers, --mappers-in and --classpath name");
            }
            return finish(report, file);
        } catch (UnusableInput e) {
            throw new ParameterException(command, String.valueOf(e.getMessage()), e);
        }
    }

    private void requireSense(CommandLine command) {
        if (mappers.isEmpty() && jars.isEmpty() && classpath.isEmpty()) {
            throw new ParameterException(command, "Name mappers: --mappers DIR, --mappers-in JAR or --classpath PATH");
        }
        boolean made = !schemas.isEmpty() || changelog != null;
        if (made == (url != null)) {
            throw new ParameterException(
                    command,
                    made
                            ? "Give --url, or a schema to make (--schema, --changelog), not both"
                            : "Name a schema: --url JDBC-URL, or --schema FILE.sql or --changelog FILE for an embedded one");
        }
        if (variants < 1 || rows < 0) {
            throw new ParameterException(command, "--variants must be 1 or more, --rows 0 or more");
        }
    }

    private MapperFiles read(ProjectClasses classes) throws IOException {
        MapperFiles files = new MapperFiles();
        for (String path : mappers) {
            files.add(path);
        }
        for (Path jar : jars) {
            files.addJar(jar);
            classes.addMappersIn(jar);
        }
        for (String path : classpath) {
            classes.addPath(path);
        }
        classes.open();
        if (baseline != null) {
            BaselineFiles.require(baseline);
        }
        return files;
    }

    private CheckedDatabase database() {
        if (url != null) {
            return CheckedDatabase.at(url, user, password == null || password.isEmpty() ? null : password);
        }
        schemas.forEach(file -> CheckedDatabase.requireFile("--schema", file));
        if (changelog != null) {
            CheckedDatabase.requireFile("--changelog", changelog);
        }
        progress.phase("Starting the embedded MariaDB (unpacked the first time), and making the schema");
        return CheckedDatabase.embedded(directory(), schemas, changelog);
    }

    private Path directory() {
        for (String property : application.properties().toArray()) {
            if (property.startsWith(DIRECTORY)) {
                return Path.of(property.substring(DIRECTORY.length()));
            }
        }
        return EmbeddedDatabase.defaultDirectory();
    }

    private Report check(ProjectClasses classes, MapperFiles files, MyBatisSettings mybatis, CheckedDatabase database)
            throws SQLException, IOException {
        Types types = classes.types(mybatis.configuration());
        Set<Class<?>> annotated = classes.annotated(types);
        files.addFrom(classes, annotated);
        Set<String> ids = new LinkedHashSet<>(databaseIds);
        ids.addAll(mybatis.databaseIds());
        MapperCheck check = MapperCheck.of(
                        files.contents(), annotated, types, mybatis.configuration(), database.dataSource())
                .withVariants(variants)
                .withRowBudget(rows)
                .withDatabaseIds(ids)
                .withProgress((done, of) -> progress.step(done, of, "Preparing statements"));
        if (url == null && databaseIds.contains("mysql")) {
            check = check.forEitherServer();
        }
        return (baseline == null ? check : check.withBaseline(baseline)).report();
    }

    private Integer finish(Report report, ReportFile file) throws IOException {
        file.write(
                switch (format) {
                    case table -> new TextReport(report, screen.width()).text();
                    case json -> CheckJson.of(report);
                    case sarif -> Sarif.of(report, new Version().getVersion()[0].replaceFirst("^plainsight ", ""));
                });
        BaselineFiles baselines = new BaselineFiles(spec.commandLine().getErr());
        if (baseline != null) {
            baselines.tellUseless(baseline, report);
        }
        if (newBaseline != null) {
            baselines.write(newBaseline, report);
            return CommandLine.ExitCode.OK;
        }
        return report.hasErrors() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }
}
