package io.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command check: what it prints, writes and returns. */
class CheckIT extends CheckTest {

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

        Shell written = check("--mappers", folder.toString(), "--write-baseline", baseline);
        assertThat(written.exitCode()).isZero();
        assertThat(written.err()).endsWith("Wrote 1 line to " + baseline + "\n");
        Shell again = check("--mappers", folder.toString(), "--baseline", baseline);
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("0 errors, 0 warnings, 0 notes; 1 not checked, 1 suppressed.");
        assertThat(again.err()).doesNotContain("matches nothing");
    }

    @Test
    void aBaselineThatMatchesNothingAnyMoreSaysSo() throws IOException {
        Path baseline = folder.resolve("accepted.txt");
        check("--mappers", folder.toString(), "--write-baseline", baseline.toString());
        Files.writeString(folder.resolve("GoodsMapper.xml"), MAPPER.replace("titel", "title"));

        Shell again = check("--mappers", folder.toString(), "--baseline", baseline.toString());

        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).contains("1 line of " + baseline + " matches nothing any more: take them out");
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
}
