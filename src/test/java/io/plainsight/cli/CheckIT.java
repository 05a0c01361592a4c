package io.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.ScratchDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command check: what it takes, prints and returns. */
@DatabaseTest
class CheckIT {

    private static final String MAPPER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "https://mybatis.org/dtd/mybatis-3-mapper.dtd">
            <mapper namespace="com.example.GoodsMapper">
                <select id="find" resultType="long">
                    select goods.id from goods
                    <if test="name != null">where goods.titel = #{name}</if>
                </select>
            </mapper>
            """;

    @TempDir
    private Path folder;

    private ScratchDatabase database;

    @BeforeEach
    void createDatabase(@Autowired JdbcConnectionDetails suite) throws Exception {
        database = new ScratchDatabase(suite);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table goods (id bigint primary key, title varchar(100) not null)");
        }
        Files.writeString(folder.resolve("GoodsMapper.xml"), MAPPER);
        Files.writeString(folder.resolve("logback.xml"), "<configuration/>");
    }

    @AfterEach
    void dropDatabase() throws Exception {
        database.close();
    }

    @Test
    void aTableOfFindingsByFile() {
        Shell shell = check("--mappers", folder.toString());

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.out())
                .startsWith(folder + "/GoodsMapper.xml\n")
                .contains(
                        """
                  6:39     error   unknown-column  GoodsMapper.find
                """,
                        "    Mend: write 'title', if that is meant\n",
                        "\nLeft alone, no mapper: 1 file\n",
                        "1 statement, 2 variants prepared on ",
                        """
                : 1 error, 0 warnings, 0 notes; 1 not checked.
                """);
    }

    @Test
    void onlyErrorsFail() throws IOException {
        Files.writeString(folder.resolve("GoodsMapper.xml"), MAPPER.replace("titel", "title"));

        assertThat(check("--mappers", folder + "/*.xml").exitCode()).isZero();
    }

    @Test
    void aBaselineIsWrittenAndKnownAgain() {
        String baseline = folder.resolve("accepted.txt").toString();

        assertThat(check("--mappers", folder.toString(), "--write-baseline", baseline)
                        .exitCode())
                .isZero();
        Shell again = check("--mappers", folder.toString(), "--baseline", baseline);
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("0 errors, 0 warnings, 0 notes; 1 not checked, 1 suppressed.");
    }

    @Test
    void json() {
        JsonNode report = JsonMapper.shared()
                .readTree(check("--mappers", folder.toString(), "--format", "json")
                        .out());

        assertThat(report.propertyNames())
                .containsExactly(
                        "database",
                        "files",
                        "leftAlone",
                        "statements",
                        "variants",
                        "findings",
                        "notChecked",
                        "suppressed");
        JsonNode finding = report.get("findings").get(0);
        assertThat(finding.get("rule").asString()).isEqualTo("unknown-column");
        assertThat(finding.get("line").asInt()).isEqualTo(6);
        assertThat(finding.propertyNames())
                .containsExactly("severity", "rule", "file", "line", "column", "statement", "what", "why", "mend");
    }

    @Test
    void aReportGoesToAFileWhoseFoldersAreMade() throws IOException {
        Path report = folder.resolve("reports/check/check.sarif");

        Shell shell = check("--mappers", folder.toString(), "--format", "sarif", "--output", report.toString());

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.out()).isEmpty();
        assertThat(Files.readString(report)).contains("\"2.1.0\"");
    }

    @Test
    void aReportThatCannotBeWrittenIsRefusedBeforeTheWork() {
        Shell shell = check("--mappers", folder.toString(), "--output", folder + "/logback.xml/check.txt");

        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains("--output: nothing can be written to");
    }

    @Test
    void aChangelogIsRunOnAnEmbeddedDatabase() throws IOException {
        Path changelog = Files.writeString(folder.resolve("changelog.sql"), """
                --liquibase formatted sql

                --changeset shop:goods
                create table goods (id bigint primary key, title varchar(100) not null);

                --changeset shop:renamed
                alter table goods rename column title to titel;
                alter table goods add index goods_titel (titel);
                """);

        Shell sound = Shell.run("check", "--mappers", folder.toString(), "--changelog", changelog.toString());
        assertThat(sound.exitCode()).as("%s", sound).isZero();

        Files.writeString(folder.resolve("GoodsMapper.xml"), MAPPER.replace("titel", "title"));
        Shell defect = Shell.run("check", "--mappers", folder.toString(), "--changelog", changelog.toString());
        assertThat(defect.exitCode()).isEqualTo(1);
        assertThat(defect.out())
                .contains("Unknown column 'goods.title'", "Mend: write 'titel', if that is meant", "1 error,");
    }

    /** What the schema of SARIF 2.1.0 requires, and what code hosts need to show a result. */
    @Test
    void sarif() {
        JsonNode log = JsonMapper.shared()
                .readTree(check("--mappers", folder.toString(), "--format", "sarif")
                        .out());

        assertThat(log.get("version").asString()).isEqualTo("2.1.0");
        JsonNode run = log.get("runs").get(0);
        JsonNode driver = run.get("tool").get("driver");
        JsonNode result = run.get("results").get(0);
        assertThat(driver.get("name").asString()).isEqualTo("plainsight");
        assertThat(driver.get("rules").get(result.get("ruleIndex").asInt()).get("id"))
                .isEqualTo(result.get("ruleId"));
        assertThat(result.get("message").get("text").asString()).contains("goods.titel");
        assertThat(result.get("level").asString()).isEqualTo("error");
        JsonNode place = result.get("locations").get(0).get("physicalLocation");
        assertThat(place.get("artifactLocation").get("uri").asString()).endsWith("/GoodsMapper.xml");
        assertThat(place.get("region").get("startLine").asInt()).isEqualTo(6);
        assertThat(run.get("invocations").get(0).get("executionSuccessful").asBoolean())
                .isTrue();
        assertThat(run.get("invocations")
                        .get(0)
                        .get("toolExecutionNotifications")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aSchemaIsMadeInAnEmbeddedDatabase() throws IOException {
        Path schema = Files.writeString(
                folder.resolve("schema.sql"),
                "create database shop; use shop; create table goods (id bigint primary key, titel varchar(9)); # mine\n");

        Shell shell = Shell.run("check", "--mappers", folder.toString(), "--schema", schema.toString());

        assertThat(shell.exitCode()).as(shell.err()).isZero();
        assertThat(shell.out()).contains("prepared on MariaDB 11");
    }

    @Test
    void anExecutableJarHasMappersAndClassesWithinItsJars() throws IOException {
        String model = "io/plainsight/check/fixture/Line.class";
        Path library = jar(
                "shop-model.jar",
                Map.of(
                        model,
                        classFile(model),
                        "GoodsMapper.xml",
                        Files.readAllBytes(folder.resolve("GoodsMapper.xml"))));
        String mapper = """
                <mapper namespace="shop">
                    <select id="find" resultType="io.plainsight.check.fixture.Line">
                        select goods.id, goods.title as prodct from goods
                    </select>
                </mapper>
                """;
        Path application = jar(
                "shop.jar",
                Map.of(
                        "META-INF/MANIFEST.MF", new byte[0],
                        "BOOT-INF/classes/mapper/ShopMapper.xml", mapper.getBytes(StandardCharsets.UTF_8),
                        "BOOT-INF/lib/shop-model.jar", Files.readAllBytes(library)));

        Shell shell = check("--mappers-in", application.toString());

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.out())
                .contains(
                        application + "!/BOOT-INF/classes/mapper/ShopMapper.xml\n",
                        "no property takes prodct",
                        application + "!/BOOT-INF/lib/shop-model.jar!/GoodsMapper.xml\n",
                        "unknown-column  GoodsMapper.find",
                        "2 statements, ")
                .doesNotContain("the class io.plainsight.check.fixture.Line");
    }

    private static byte[] classFile(String name) throws IOException {
        try (InputStream content = CheckIT.class.getClassLoader().getResourceAsStream(name)) {
            return Objects.requireNonNull(content).readAllBytes();
        }
    }

    private Path jar(String name, Map<String, byte[]> entries) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return jar;
    }

    /** As dumps and hand-written schemas say it to a client. */
    @Test
    void aSchemaMayHoldProceduresAndTheCommentsOfDumps() throws IOException {
        Path schema = Files.writeString(folder.resolve("schema.sql"), """
                /*M!999999\\- enable the sandbox mode */
                -- MySQL dump 10.13
                # one's own; words
                /*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
                CREATE DATABASE /*!32312 IF NOT EXISTS*/ `shop` /*!40100 DEFAULT CHARACTER SET utf8mb4 */;
                USE `shop`;
                create table goods (id bigint primary key, titel varchar(9) default 'a;b -- c');
                DELIMITER ;;
                /*!50003 CREATE*/ /*!50003 TRIGGER titled BEFORE INSERT ON goods FOR EACH ROW BEGIN
                    if new.titel is null then set new.titel = '?;'; end if;
                END */;;
                DELIMITER ;
                delimiter //
                create procedure touch(in one bigint)
                begin
                    update goods set titel = titel where id = one;
                    select 1;
                end//
                delimiter ;
                insert into goods values (1, 'one')
                """);

        Shell shell = Shell.run("check", "--mappers", folder.toString(), "--schema", schema.toString());

        assertThat(shell.exitCode()).as("%s", shell).isZero();
    }

    @Test
    void aSchemaWithAnErrorIsNamed() throws IOException {
        Path schema = Files.writeString(folder.resolve("schema.sql"), """
                -- MySQL's own
                create table goods (id bigint primary key, titel varchar(9) default 'a;b');

                create index goods_lower
                    on goods ((lower(titel)));
                """);

        Shell shell = Shell.run("check", "--mappers", folder.toString(), "--schema", schema.toString());

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err())
                .contains(
                        "Error: The schema stops at line 4 of " + schema + ": You have an error in your SQL syntax",
                        "(create index goods_lower on goods ((lower(titel))))",
                        "What to do: mend that statement of --schema, or, if it is one that MySQL takes",
                        "with --url");
        assertThat(shell.err()).doesNotContain("\tat ");
    }

    @Test
    void aFileThatIsNamedTwiceIsReadOnce() {
        String file = folder.resolve("GoodsMapper.xml").toString();

        Shell shell =
                check("--mappers", file, "--mappers", folder + "/./GoodsMapper.xml", "--mappers", folder.toString());

        assertThat(shell.out()).contains("\n1 statement, ", ": 1 error,").doesNotContain("duplicate-id");
    }

    @Test
    void aChangelogWithAnErrorIsNamed() throws IOException {
        Path changelog = Files.writeString(folder.resolve("changelog.sql"), """
                --liquibase formatted sql

                --changeset ann:goods
                create table goods (id bigint primary kee);
                """);

        Shell shell = Shell.run("check", "--mappers", folder.toString(), "--changelog", changelog.toString());

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err())
                .contains("Error: The changelog stops at the changeset goods of changelog.sql: ", "near 'kee)'")
                .doesNotContain("\tat ", "SEVERE", "WARNING");
    }

    @Test
    void misuse() throws IOException {
        Path jar = Files.writeString(folder.resolve("broken.jar"), "no zip");
        Path baseline = Files.writeString(folder.resolve("garbage.baseline"), "# mine\nunknown-column\n");
        String mappers = folder.toString();

        misused("Name mappers", "check", "--url", "jdbc:mysql://h/d");
        misused("Name a schema", "check", "--mappers", mappers);
        misused("not both", "check", "--mappers", mappers, "--url", "jdbc:mysql://h/d", "--schema", "x.sql");
        misused("there is no XML file at nowhere", "check", "--mappers", "nowhere", "--url", "jdbc:mysql://h/d");
        misused("there is no XML file at", "check", "--mappers", folder + "/*.txt", "--url", "jdbc:mysql://h/d");
        misused("cannot be read as a jar", "check", "--mappers-in", jar.toString(), "--url", "jdbc:mysql://h/d");
        misused("there is no file nowhere.jar", "check", "--mappers-in", "nowhere.jar", "--url", "jdbc:mysql://h/d");
        misused(
                "line 2 of " + baseline + " is not what --write-baseline writes",
                "check",
                "--mappers",
                mappers,
                "--baseline",
                baseline.toString(),
                "--url",
                "jdbc:mysql://h/d");
        misused("there is no nowhere.jar", "check", "--classpath", "nowhere.jar", "--url", "jdbc:mysql://h/d");
        misused("there is no file x.sql", "check", "--mappers", mappers, "--schema", "x.sql");
        misused(
                "no setting 'mapIt'",
                "check",
                "--mappers",
                mappers,
                "--set",
                "mapIt=true",
                "--url",
                "jdbc:mysql://h/d");
        Files.delete(folder.resolve("GoodsMapper.xml"));
        Shell nothing = check("--mappers", mappers);
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).contains("there is no mapper in what");
    }

    @Test
    void aDatabaseThatCannotBeUsed() {
        Shell wrong = Shell.run(
                "check",
                "--mappers",
                folder.toString(),
                "--url",
                database.url(),
                "--user",
                database.username(),
                "--password",
                "wrong");

        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err()).contains("does not take the user", "correct --user and --password");
    }

    private static void misused(String message, String... arguments) {
        Shell shell = Shell.run(arguments);
        assertThat(shell.exitCode()).as("%s", shell).isEqualTo(2);
        assertThat(shell.err()).contains(message, "See 'plainsight check --help'.");
    }

    private Shell check(String... arguments) {
        List<String> all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--url", database.url(), "--user", database.username(), "--password", database.password()));
        return Shell.run(all.toArray(String[]::new));
    }
}
