package io.plainsight.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.mybatis.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class GuideTest {

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

    private static List<String> words(List<String> sql) {
        return sql.stream()
                .map(statement -> String.join(
                        " ", Stream.of(statement.strip().split("\\s+")).toList()))
                .toList();
    }
}
