package io.plainsight.cli;

import io.plainsight.compare.Execution;
import io.plainsight.compare.RecordedStatement;
import io.plainsight.compare.ResultTree;
import io.plainsight.guide.EntryRun;
import io.plainsight.mybatis.Form;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The runs as a JSON array, one element for each entry and form; the README documents it. */
final class JsonReport {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    record Element(String id, String form, List<Sent> statements, JsonNode result, JsonNode error, double millis) {}

    record Sent(String sql, JsonNode parameters, long rows) {}

    static void print(List<EntryRun> runs, PrintWriter out) {
        List<Element> elements = new ArrayList<>();
        for (EntryRun run : runs) {
            for (Map.Entry<Form, Execution> execution : run.executions().entrySet()) {
                elements.add(element(run.entry().id(), execution.getKey(), execution.getValue()));
            }
        }
        out.println(MAPPER.writeValueAsString(elements));
        out.flush();
    }

    private static Element element(String id, Form form, Execution execution) {
        return new Element(
                id,
                form.name().toLowerCase(Locale.ROOT),
                execution.statements().stream().map(JsonReport::sent).toList(),
                ResultTree.of(execution.result()),
                ResultTree.of(execution.failure()),
                execution.duration().toNanos() / 1000 / 1000.0);
    }

    private static Sent sent(RecordedStatement statement) {
        return new Sent(statement.sql().strip(), ResultTree.of(statement.parameters()), statement.rows());
    }
}
