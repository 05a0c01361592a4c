package io.plainsight.check.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The one name that somebody may have meant. The distance is our own: in the library's jar there is no Commons Text, with
 * which the command line proposes several.
 */
public final class Nearest {

    private Nearest() {}

    /** A name that differs in case, underscores, the part before the last dot, or one or two letters. */
    public static Optional<String> to(String name, Collection<String> candidates) {
        String wanted = simple(name);
        return candidates.stream()
                .filter(candidate -> !candidate.equals(name))
                .filter(candidate -> distance(wanted, simple(candidate)) <= (wanted.length() > 4 ? 2 : 1))
                .min(Comparator.comparingInt((String candidate) -> distance(wanted, simple(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** "write 'x', if that is meant", or another advice. */
    public static String advice(String name, Collection<String> candidates, String otherwise) {
        return to(name, candidates)
                .map(near -> "write '" + near + "', if that is meant")
                .orElse(otherwise);
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
