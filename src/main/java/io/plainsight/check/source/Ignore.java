package io.plainsight.check.source;

import io.plainsight.check.finding.Place;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A comment {@code plainsight:ignore rule-id, rule-id: reason}, which accepts findings: one of it for each rule. */
public record Ignore(String ruleId, String reason, Place place) {

    private static final Pattern FORM =
            Pattern.compile("\\s*plainsight:ignore\\b\\s*([^:]*?)\\s*(?::\\s*(.*?))?\\s*", Pattern.DOTALL);

    /** Empty if the comment is about something else; what is no rule is kept, so that somebody says so. */
    static List<Ignore> parse(String comment, Place place) {
        Matcher form = FORM.matcher(comment);
        if (!form.matches()) {
            return List.of();
        }
        String reason = form.group(2) == null ? "" : form.group(2);
        return Stream.of(form.group(1).split("\\s*,\\s*"))
                .map(rule -> new Ignore(rule, reason, place))
                .toList();
    }
}
