package io.plainsight.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.check.finding.Finding;
import io.plainsight.check.finding.Report;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.finding.Severity;
import io.plainsight.check.type.Types;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has mappers in which it must fire, in the marked line, and others in which nothing may. */
class SeededIT extends ShopTest {

    private static final Path SEEDED = Shop.FOLDER.resolve("seeded");
    private static final String MARK = "<!-- defect -->";

    @Override
    DataSource dataSource() {
        return Shop.dataSource(database);
    }

    static List<Path> defects() throws IOException {
        return files("defect");
    }

    static List<Path> sound() throws IOException {
        return files("sound");
    }

    @ParameterizedTest
    @MethodSource
    void defects(Path file) throws Exception {
        Rule rule = rule(file);
        Report report = check(file);
        List<Finding> findings = report.findings();
        if (rule == Rule.MARIADB_ONLY && !report.database().startsWith("MariaDB")) {
            assertThat(report.hasErrors()).as("MySQL refuses it").isTrue();
            return;
        }
        List<Finding> ofTheRule =
                findings.stream().filter(finding -> finding.rule() == rule).toList();

        assertThat(ofTheRule).as("%s, of %s", rule.id(), findings).isNotEmpty();
        int line = markedLine(file);
        if (line > 0) {
            assertThat(ofTheRule)
                    .as("in line %d", line)
                    .anyMatch(finding -> finding.place().line() == line);
        }
        assertThat(findings)
                .as("nothing else is wrong")
                .allMatch(finding -> finding.rule() == rule || finding.severity() == Severity.NOTE);
    }

    @ParameterizedTest
    @MethodSource
    void sound(Path file) throws Exception {
        Rule rule = rule(file);

        assertThat(check(file).findings())
                .noneMatch(finding -> finding.rule() == rule || finding.severity() != Severity.NOTE);
    }

    private Report check(Path file) throws Exception {
        Configuration configuration = new Configuration();
        Map<String, String> files = Map.of(file.getFileName().toString(), Files.readString(file));
        return mapperCheck(files, List.of(), configuration, Types.of(configuration))
                .forEitherServer()
                .report();
    }

    private static Rule rule(Path file) {
        return Rule.find(file.getParent().getFileName().toString()).orElseThrow();
    }

    private static int markedLine(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(MARK)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static List<Path> files(String prefix) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            Path folder = SEEDED.resolve(rule.id());
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> own = files.filter(
                                file -> file.getFileName().toString().startsWith(prefix))
                        .sorted()
                        .toList();
                assertThat(own).as("%s of %s", prefix, rule.id()).isNotEmpty();
                found.addAll(own);
            }
        }
        return found;
    }
}
