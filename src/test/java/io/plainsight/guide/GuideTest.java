package io.plainsight.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.mybatis.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class GuideTest {

    private static final Pattern DEFINED_MAP = Pattern.compile("(?:<resultMap|@Results\\()\\s*id ?= ?\"(.*?)\"");
    private static final Pattern NAMED_MAP = Pattern.compile("(?:[rR]esultMap|extends)\\W+\"(.*?)\"");

    static List<GuideEntry> entries() {
        return Guide.entries();
    }

    @Test
    void hasTheGuidesEntriesInTheGuidesOrder() throws IOException {
        String expected =
                new ClassPathResource("entries.tsv", GuideTest.class).getContentAsString(StandardCharsets.UTF_8);

        assertThat(Guide.entries().stream()
                        .map(entry -> entry.id() + "\t" + entry.section().title()))
                .containsExactlyElementsOf(expected.lines().toList());
    }

    @Test
    void findsAnEntryByItsId() {
        assertThat(Guide.find("basic.all"))
                .hasValueSatisfying(entry -> assertThat(entry.section()).isEqualTo(Section.BASIC));
        assertThat(Guide.find("basic.none")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void sourcesOfBothFormsAreFound(GuideEntry entry) {
        assertThat(entry.statements()).isNotEmpty();
        for (MapperMethod statement : entry.statements()) {
            assertThat(StatementSource.of(statement, Form.XML))
                    .matches("(?s)<(select|insert|update|delete) id=\"" + statement.name() + "\".*</\\1>");
            assertThat(StatementSource.of(statement, Form.ANNOTATION))
                    .matches("(?s)(//[^\\n]*\\n)*@Override\\n@(Select|Insert|Update|Delete)\\(.* " + statement.name()
                            + "\\([^;]*;");
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyResultMapThatIsNamedIsShownOnce(GuideEntry entry) {
        for (Form form : Form.values()) {
            List<String> defined = shown(entry, DEFINED_MAP, form);

            assertThat(defined).as("%s", form).doesNotHaveDuplicates();
            assertThat(shown(entry, NAMED_MAP, form)).as("%s", form).isSubsetOf(defined);
        }
    }

    @Test
    void resultMapsAreFollowedIntoOtherFiles() {
        GuideEntry entry = Guide.find("pattern.scope-with-profile").orElseThrow();

        assertThat(shown(entry, DEFINED_MAP, Form.XML)).containsExactly("userWithProfile", "user");
        // Its sibling's names a user in turn.
        assertThat(shown(entry, DEFINED_MAP, Form.ANNOTATION))
                .containsExactly("userWithProfile", "profileWithUser", "user");
        assertThat(StatementSource.files(entry.statements(), Form.ANNOTATION))
                .containsExactly(
                        "io/plainsight/people/UserAnnotationMapper.java",
                        "io/plainsight/people/ProfileAnnotationMapper.java");
    }

    @ParameterizedTest
    @MethodSource("entries")
    void bothFormsWouldSendTheSame(GuideEntry entry) {
        List<String> xml = words(DryRun.sql(entry, Form.XML, Arguments.defaults()));

        assertThat(xml).hasSize(entry.statements().size());
        assertThat(words(DryRun.sql(entry, Form.ANNOTATION, Arguments.defaults())))
                .isEqualTo(xml);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void defaultsCanBeWrittenAndRead(GuideEntry entry) {
        for (Parameter<?> parameter : entry.parameters()) {
            assertThat(parameter.parse(parameter.defaultText())).isEqualTo(parameter.defaultValue());
        }
    }

    /** The ids, without their mappers. */
    private static List<String> shown(GuideEntry entry, Pattern pattern, Form form) {
        String source = String.join("\n\n", StatementSource.inFull(entry.statements(), form));
        return pattern.matcher(source)
                .results()
                .map(match -> match.group(1).replaceFirst(".*\\.", ""))
                .toList();
    }

    private static List<String> words(List<String> sql) {
        return sql.stream()
                .map(statement -> String.join(
                        " ", Stream.of(statement.strip().split("\\s+")).toList()))
                .toList();
    }
}
