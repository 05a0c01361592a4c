package io.plainsight.cli.check;

import io.plainsight.check.finding.Finding;
import io.plainsight.check.finding.NotChecked;
import io.plainsight.check.finding.Place;
import io.plainsight.check.finding.Report;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.finding.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report in the Static Analysis Results Interchange Format 2.1.0, which code hosts show beside the lines. */
public final class Sarif {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Sarif() {}

    /** @param version of Plainsight */
    public static String of(Report report, String version) {
        Map<String, Object> driver = Map.of(
                "name",
                "plainsight",
                "version",
                version,
                "rules",
                Stream.of(Rule.values()).map(Sarif::rule).toList());
        List<Object> results = Stream.concat(
                        report.findings().stream().map(finding -> result(finding, false)),
                        report.suppressed().stream().map(finding -> result(finding, true)))
                .toList();
        Map<String, Object> invocation = Map.of(
                "executionSuccessful",
                true,
                "toolExecutionNotifications",
                report.notChecked().stream().map(Sarif::notification).toList());
        Map<String, Object> run =
                ordered("tool", Map.of("driver", driver), "invocations", List.of(invocation), "results", results);
        return MAPPER.writeValueAsString(ordered(
                "$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0", "runs", List.of(run)));
    }

    private static Object rule(Rule rule) {
        return ordered(
                "id", rule.id(),
                "shortDescription", Map.of("text", rule.id().replace('-', ' ') + ": " + rule.why()),
                "defaultConfiguration", Map.of("level", level(rule.severity())));
    }

    private static Object result(Finding finding, boolean suppressed) {
        Map<String, Object> result = ordered(
                "ruleId", finding.rule().id(),
                "ruleIndex", finding.rule().ordinal(),
                "level", level(finding.severity()),
                "message",
                        Map.of(
                                "text",
                                "%s: %s. Why: %s. Mend: %s."
                                        .formatted(finding.statement(), finding.what(), finding.why(), finding.mend())),
                "locations", List.of(location(finding.place())),
                "partialFingerprints",
                        Map.of(
                                "plainsight/v1",
                                Integer.toHexString((finding.statement() + finding.what()).hashCode())));
        if (suppressed) {
            result.put("suppressions", List.of(Map.of("kind", "external")));
        }
        return result;
    }

    private static Object notification(NotChecked left) {
        Map<String, Object> notification = ordered("level", "note", "message", Map.of("text", left.toString()));
        if (!left.place().file().isEmpty()) {
            notification.put("locations", List.of(location(left.place())));
        }
        return notification;
    }

    private static Object location(Place place) {
        Map<String, Object> physical = ordered("artifactLocation", Map.of("uri", uri(place.file())));
        if (place.line() > 0) {
            physical.put(
                    "region",
                    place.column() > 0
                            ? ordered("startLine", place.line(), "startColumn", place.column())
                            : ordered("startLine", place.line()));
        }
        return Map.of("physicalLocation", physical);
    }

    private static String uri(String file) {
        try {
            String path = file.replace('\\', '/');
            boolean drive = path.matches("[A-Za-z]:/.*");
            return drive || path.startsWith("/")
                    ? new URI("file", "", drive ? "/" + path : path, null).toASCIIString()
                    : new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return file;
        }
    }

    private static String level(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
