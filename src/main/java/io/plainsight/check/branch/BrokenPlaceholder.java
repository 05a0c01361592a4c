package io.plainsight.check.branch;

import io.plainsight.check.finding.Place;
import io.plainsight.check.source.Located;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A <code>#{}</code> or <code>${}</code> that is empty, or that nobody closed: from there on, # begins a comment. */
record BrokenPlaceholder(String what, String mend, Place place) {

    private static final Pattern OPENED = Pattern.compile("(?s)/\\*.*?\\*/|--[ \\t][^\\n]*"
            + "|'(?:[^'\\\\]|''|\\\\.)*'|\"(?:[^\"\\\\]|\"\"|\\\\.)*\"|`[^`]*`|\\\\[#$]\\{|([#$]\\{)([^}]*)(}?)");

    /** The first one outside of quotes and comments. */
    static Optional<BrokenPlaceholder> find(Located text) {
        Matcher opened = OPENED.matcher(text.toString());
        while (opened.find()) {
            if (opened.group(1) == null) {
                continue;
            }
            String mark = opened.group(1);
            String content = opened.group(2);
            Place place = text.placeAt(opened.start());
            if (opened.group(3).isEmpty() || content.contains("#{") || content.contains("${")) {
                String shown = content.strip().split("[\\s,]", 2)[0];
                return Optional.of(
                        new BrokenPlaceholder(mark + shown + " is not closed", "write " + mark + shown + "}", place));
            }
            if (content.isBlank()) {
                return Optional.of(new BrokenPlaceholder(
                        mark + "} names nothing", "write the property between the braces", place));
            }
        }
        return Optional.empty();
    }
}
