package io.plainsight.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.Execution;
import io.plainsight.compare.ResultTree;
import io.plainsight.mybatis.Form;
import io.plainsight.testing.DatabaseTest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The forms agree on data that nobody chose, too: every entry, with its defaults and with random arguments. */
@DatabaseTest
class GeneratedDataIT {

    private static final int ARGUMENTS_TRIED = 3;

    @Autowired
    private EntryRunner runner;

    @Autowired
    private JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void formsAgree(long seed) {
        Random random = new Random(seed);
        new GeneratedData(random).insert(jdbc);

        for (GuideEntry entry : Guide.entries()) {
            assertAgreement(entry, Arguments.defaults());
            for (int i = 0; i < ARGUMENTS_TRIED && !entry.parameters().isEmpty(); i++) {
                assertAgreement(entry, randomArguments(entry, random));
            }
        }
    }

    private void assertAgreement(GuideEntry entry, Arguments arguments) {
        Map<Form, Execution> executions = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            executions.put(form, runner.run(entry, form, arguments));
        }
        assertThat(ResultTree.comparable(executions.get(Form.ANNOTATION)))
                .as(entry.id())
                .isEqualTo(ResultTree.comparable(executions.get(Form.XML)));
        assertThat(new EntryRun(entry, executions).formsAgree()).as(entry.id()).isTrue();
    }

    private static Arguments randomArguments(GuideEntry entry, Random random) {
        Arguments arguments = Arguments.defaults();
        for (Parameter<?> parameter : entry.parameters()) {
            arguments = arguments.parse(parameter, randomText(parameter, random));
        }
        return arguments;
    }

    /** What a user might write, the missing, the empty and the odd included. */
    private static String randomText(Parameter<?> parameter, Random random) {
        List<String> texts = switch (parameter.type()) {
            case "true or false" -> List.of("true", "false");
            case "a whole number", "a whole number, 0 or more", "a whole number, 0 to 10000" ->
                List.of("0", "1", "2", "7", String.valueOf(random.nextInt(60)), "2020");
            case "a date or date-time such as 2023-01-01T00:00" ->
                List.of("1999-12-31", "2023-06-01T12:30", "2024-02-29T00:00:00.000001");
            case "texts separated by commas" -> List.of("", "admin", "member, manager", "nobody,%,_");
            default -> List.of("", "%", "alice", "ÁLICE", "member", "Book _", "b\\%", "🦊", "' or 1 = 1 -- ");
        };
        return texts.get(random.nextInt(texts.size()));
    }
}
