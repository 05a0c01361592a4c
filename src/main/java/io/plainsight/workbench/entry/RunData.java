package io.plainsight.workbench.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.plainsight.compare.recorded.Failure;
import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.SentStatement;
import io.plainsight.compare.recorded.TableChange;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.Parameter;
import io.plainsight.workbench.run.LiveRuns.LiveRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run as data.
 *
 * @param values of the parameters, as a user writes them
 * @param database its product and version
 */
@JsonPropertyOrder({"case", "values", "database", "forms"})
record RunData(@JsonProperty("case") String caseId, Map<String, String> values, String database, List<Form> forms) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * One form as it ran.
     *
     * @param verdict compared with the XML mapper; empty for that itself
     * @param error null where it succeeded
     * @param changes by table, before they were rolled back
     */
    record Form(
            String form,
            String verdict,
            double millis,
            List<SentStatement> statements,
            JsonNode result,
            @Nullable Failure error,
            Map<String, TableChange> changes) {

        private static Form of(RanForm ran) {
            RecordedCase recorded = ran.run().recorded();
            return new Form(
                    ran.form(),
                    ran.verdict(),
                    ran.milliseconds(),
                    recorded.statements(),
                    recorded.result(),
                    recorded.error(),
                    recorded.changes());
        }
    }

    static String json(LiveRun run) {
        return MAPPER.writeValueAsString(new RunData(
                run.guideCase().id(),
                values(run.guideCase()),
                run.database(),
                RanForm.of(run).stream().map(Form::of).toList()));
    }

    private static Map<String, String> values(GuideCase guideCase) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter<?> parameter : guideCase.entry().parameters()) {
            values.put(parameter.name(), guideCase.valueText(parameter));
        }
        return values;
    }
}
