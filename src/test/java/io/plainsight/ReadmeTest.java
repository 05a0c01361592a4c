package io.plainsight;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.guide.Guide;
import io.plainsight.guide.GuideEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says is what the code does. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Path PLAIN_MYBATIS = Path.of("src/test/java/io/plainsight/mybatis/PlainMyBatisIT.java");

    @Test
    void theSnippetIsTheTestedOne() throws IOException {
        Matcher snippet = Pattern.compile("// README begin\\n(.*?)\\n *// README end", Pattern.DOTALL)
                .matcher(Files.readString(PLAIN_MYBATIS));

        assertThat(snippet.find()).isTrue();
        assertThat(Files.readString(README)).contains(snippet.group(1).stripIndent());
    }

    @Test
    void theEntriesThatItNamesExist() throws IOException {
        assertThat(Pattern.compile("\\b(?:show|run) ([a-z]+\\.[a-z-]+)")
                        .matcher(Files.readString(README))
                        .results()
                        .map(match -> match.group(1)))
                .isNotEmpty()
                .isSubsetOf(Guide.entries().stream().map(GuideEntry::id).toList());
    }

    @Test
    void itNamesTheVersionThatIsBuilt() throws IOException {
        Matcher version = Pattern.compile("<artifactId>plainsight</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(Files.readString(Path.of("pom.xml")));

        assertThat(version.find()).isTrue();
        assertThat(Files.readString(README)).contains("<version>" + version.group(1) + "</version>");
    }
}
