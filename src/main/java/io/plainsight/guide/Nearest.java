package io.plainsight.guide;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody may have meant. */
public final class Nearest {

    private static final int SUGGESTIONS = 3;

    private Nearest() {}

    /** The few names that are most like the given one, separated by commas. */
    public static String to(String wanted, Collection<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt((String name) -> distance(wanted.toLowerCase(Locale.ROOT), name)))
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", "));
    }

    /** Who leaves out what is before the dot, or writes a part of the name alone, is near as well. */
    private static int distance(String wanted, String name) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return name.contains(wanted)
                ? 0
                : Math.min(distance.apply(wanted, name), distance.apply(wanted, name.substring(name.indexOf('.') + 1)));
    }
}
