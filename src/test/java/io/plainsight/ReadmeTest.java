package io.plainsight;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.guide.Guide;
import io.plainsight.guide.GuideEntry;
import io.plainsight.performance.MarkdownTable;
import io.plainsight.performance.Performance;
import io.plainsight.performance.RatioTable;
import io.plainsight.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README says is what the code does. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Path POM = Path.of("pom.xml");
    private static final String VERSION = "<artifactId>plainsight</artifactId>\\s*<version>([^<]+)</version>";
    private static final Path OUTSIDE_PROJECTS = Path.of("src/it");

    /** What it shows of other people's projects stands in those that are built against the jar. */
    @Test
    void theSnippetsStandInTheOutsideProjects() throws IOException {
        List<String> snippets = Pattern.compile("(?ms)^```(?:java|xml)\\n(.*?)^```$")
                .matcher(Files.readString(README))
                .results()
                .flatMap(block -> Stream.of(block.group(1).split("\\n\\n")))
                .map(ReadmeTest::withoutIndentation)
                .toList();
        String version = cut(Files.readString(POM), VERSION);
        String projects = "";
        try (Stream<Path> files = Files.walk(OUTSIDE_PROJECTS)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|xml)"))
                    .toList()) {
                projects += withoutIndentation(Files.readString(file).replace("@project.version@", version));
            }
        }

        assertThat(snippets).hasSizeGreaterThan(9);
        assertThat(projects).contains(snippets);
    }

    @Test
    void theEntriesThatItNamesExist() throws IOException {
        assertThat(Pattern.compile("\\b(?:show|run|export) ([a-z]+\\.[a-z-]+)")
                        .matcher(Files.readString(README))
                        .results()
                        .map(match -> match.group(1)))
                .isNotEmpty()
                .isSubsetOf(Guide.entries().stream().map(GuideEntry::id).toList());
    }

    @Test
    void itNamesTheVersionThatIsBuilt() throws IOException {
        assertThat(Files.readString(README)).contains("<version>" + cut(Files.readString(POM), VERSION) + "</version>");
    }

    @Test
    void theRatiosAreThoseOfTheCommittedRun() throws IOException {
        String table = MarkdownTable.ofRatios(
                RatioTable.largest(Performance.committed().kinds()));
        String expected = Pattern.compile("(?s)(<!-- ratios -->\n).*?(\n<!-- /ratios -->)")
                .matcher(Files.readString(README))
                .replaceFirst("$1" + Matcher.quoteReplacement("\n" + table) + "$2");

        assertThat(expected).contains(table);
        Golden.check(README.toAbsolutePath(), expected);
    }

    private static String withoutIndentation(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String cut(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
