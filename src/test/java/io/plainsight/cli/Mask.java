package io.plainsight.cli;

import io.plainsight.guide.Guide;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Hides what differs from run to run and from server to server: times, generated keys, versions, ports. */
final class Mask {

    /** Where it wraps depends on the names in it. */
    private static final Pattern FAILURE = Pattern.compile("(?m)^ {4}->.*(?:\\R {8}.*)*");

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Mask() {}

    static String table(String text) {
        return FAILURE.matcher(text)
                .replaceAll(failure -> Matcher.quoteReplacement(failure.group().replaceAll("\\R {8}", " ")))
                .replaceAll(" +MILLISECONDS", "  MILLISECONDS")
                .replaceAll("(?m) +\\d+\\.\\d( / \\d+\\.\\d)?  (?=agree|XML|annot|FAILED|DIFFER)", "  TIME$1  ")
                .replaceAll("TIME / \\d+\\.\\d", "TIME / TIME")
                .replaceAll("on (MySQL|MariaDB) [\\w.-]+?(?=\\.?$|\\.?\\R|;)", "on DATABASE")
                // Nobody has the right to ask it in a container.
                .replace(" This server does not tell what it was sent: statements are those that went over JDBC.", "")
                // Of two keys that are violated, each server names another.
                .replaceAll("CONSTRAINT .+ ON DELETE CASCADE", "CONSTRAINT NAME")
                .replaceAll("for table [\\w`'.]+", "for table NAME")
                // MySQL names the table, MariaDB does not.
                .replaceAll("for key '\\w+\\.", "for key '")
                .replaceAll("9:[0-9a-f]{32}", "CHECKSUM")
                .replaceAll("plainsight_scratch_\\w+", "SCRATCH")
                .replaceAll("@'[\\w.%]+'", "@'CLIENT'")
                .replaceAll("127\\.0\\.0\\.1:\\d+|localhost:\\d+", "HOST:PORT");
    }

    /** Generated keys are those that a writing entry's result has as its ids. */
    static String json(String text) {
        ArrayNode runs = (ArrayNode) MAPPER.readTree(text);
        for (JsonNode run : runs) {
            ((ObjectNode) run).put("millis", "MILLIS");
            if (Guide.find(run.get("id").asString()).orElseThrow().writes()) {
                Set<String> keys = run.get("result").findValues("id").stream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet());
                hide(run.get("result"), keys);
                hide(run.get("statements"), keys);
            }
        }
        return table(MAPPER.writeValueAsString(runs) + "\n");
    }

    private static void hide(JsonNode node, Set<String> keys) {
        if (node instanceof ObjectNode object) {
            for (String name : Set.copyOf(object.propertyNames())) {
                if ((name.equals("id") || name.endsWith("Id"))
                        && keys.contains(object.get(name).asString())) {
                    object.put(name, "GENERATED");
                } else {
                    hide(object.get(name), keys);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                JsonNode element = array.get(index);
                if (element.isNumber() && keys.contains(element.asString())) {
                    array.set(index, StringNode.valueOf("GENERATED"));
                } else {
                    hide(element, keys);
                }
            }
        }
    }
}
