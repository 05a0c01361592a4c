package io.plainsight.cli;

import io.plainsight.guide.Guide;
import io.plainsight.guide.GuideEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Finds entries by what was written on the command line. */
final class Entries {

    private static final int SUGGESTIONS = 3;

    private Entries() {}

    /** The entry of an id; the error on an unknown one names the ids that it may have been meant for. */
    static GuideEntry find(String id, CommandLine command) {
        return Guide.find(id).orElseThrow(() -> new ParameterException(command, unknown(id)));
    }

    private static String unknown(String id) {
        return "There is no entry '%s'. Did you mean %s? 'plainsight list' shows all."
                .formatted(id, String.join(", ", nearest(id)));
    }

    private static List<String> nearest(String id) {
        return Guide.entries().stream()
                .map(GuideEntry::id)
                .sorted(Comparator.comparingInt((String known) -> distance(id, known)))
                .limit(SUGGESTIONS)
                .toList();
    }

    /** Who leaves out the section, or writes the section alone, is near as well. */
    private static int distance(String id, String known) {
        String wanted = id.toLowerCase(Locale.ROOT);
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        int dot = known.indexOf('.');
        return known.contains(wanted)
                ? 0
                : Math.min(distance.apply(wanted, known), distance.apply(wanted, known.substring(dot + 1)));
    }
}
