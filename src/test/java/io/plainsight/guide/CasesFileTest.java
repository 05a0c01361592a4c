package io.plainsight.guide;

import io.plainsight.testing.Golden;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The recorders of the ORMs, which are not written in Java, read the cases from a file. */
class CasesFileTest {

    private static final Path FILE = Path.of("src/main/orm/cases.json");

    @Test
    void theRecordersHaveTheSameCases() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("cases", Cases.all().stream().map(CasesFileTest::describe).toList());
        file.put("growth", growth());

        Golden.check(
                FILE,
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(file)
                        + "\n");
    }

    private static Map<String, Object> describe(GuideCase each) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("id", each.id());
        description.put("entry", each.entry().id());
        description.put("writes", each.entry().writes());
        description.put("setup", each.setup());
        description.put("parameters", parameters(each));
        return description;
    }

    private static Map<String, Object> parameters(GuideCase each) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (Parameter<?> parameter : each.entry().parameters()) {
            Object value = each.arguments().get(parameter);
            parameters.put(
                    parameter.name().replace('-', '_'), value instanceof LocalDateTime moment ? text(moment) : value);
        }
        return parameters;
    }

    private static String text(LocalDateTime moment) {
        return moment.toString();
    }

    private static List<Map<String, Object>> growth() {
        return Growth.sizes().stream().map(CasesFileTest::growth).toList();
    }

    private static Map<String, Object> growth(int parents) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("parents", parents);
        description.put("setup", Growth.setup(parents));
        description.put(
                "cases",
                Growth.cases().stream()
                        .map(each -> describe(Growth.of(each, parents)))
                        .toList());
        return description;
    }
}
