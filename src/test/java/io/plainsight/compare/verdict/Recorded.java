package io.plainsight.compare.verdict;

import io.plainsight.compare.recorded.Failure;
import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.SentStatement;
import io.plainsight.compare.recorded.TableChange;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** Cases as if they had been recorded. JSON is written with single quotation marks. */
final class Recorded {

    static final List<TableShape> TABLES = List.of(
            new TableShape("authors", List.of("id", "name"), List.of(List.of("id"))),
            new TableShape("books", List.of("id", "title", "isbn"), List.of(List.of("id"), List.of("isbn"))));

    private Recorded() {}

    static RecordedCase read(String result, String... sql) {
        return recorded(Stream.of(sql).map(SentStatement::ofText).toList(), tree(result), null, Map.of(), null);
    }

    static RecordedCase wrote(String changes) {
        return recorded(List.of(), NullNode.getInstance(), null, changes(changes), null);
    }

    static RecordedCase failed(Failure.Kind kind, String type) {
        return failed(kind, type, "{}");
    }

    static RecordedCase failed(Failure.Kind kind, String type, String changes) {
        Failure failure = new Failure(kind, type, "the words of " + type);
        return recorded(List.of(), NullNode.getInstance(), failure, changes(changes), null);
    }

    static RecordedCase noSuchForm(String why) {
        return recorded(List.of(), NullNode.getInstance(), null, Map.of(), why);
    }

    static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json.replace('\'', '"'));
    }

    private static Map<String, TableChange> changes(String json) {
        return JsonMapper.shared().readValue(json.replace('\'', '"'), new TypeReference<Map<String, TableChange>>() {});
    }

    private static RecordedCase recorded(
            List<SentStatement> statements,
            JsonNode result,
            @Nullable Failure failure,
            Map<String, TableChange> changes,
            @Nullable String noSuchForm) {
        return new RecordedCase("a.case", "", statements, List.of(), result, failure, changes, noSuchForm);
    }
}
