package io.plainsight.check.source;

import io.plainsight.check.finding.Place;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A comment {@code plainsight:ignore rule-id: reason}, which accepts a finding. */
public record Ignore(String ruleId, String reason, Place place) {

    private static final Pattern FORM =
            Pattern.compile("\\s*plainsight:ignore\\s+([\\w-]+)\\s*(?::\\s*(.*?))?\\s*", Pattern.DOTALL);

    static Optional<Ignore> parse(String comment, Place place) {
        Matcher form = FORM.matcher(comment);
        return form.matches()
                ? Optional.of(new Ignore(form.group(1), form.group(2) == null ? "" : form.group(2), place))
                : Optional.empty();
    }
}
