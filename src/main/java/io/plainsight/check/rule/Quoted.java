package io.plainsight.check.rule;

/** A value that was put between quotes, and what to write in place of that. */
final class Quoted {

    private Quoted() {}

    /**
     * Whether a placeholder stands within a text of its own.
     *
     * @param before all of the statement that stands before it
     */
    static boolean is(String before) {
        char open = 0;
        for (char character : before.toCharArray()) {
            if (character == open) {
                open = 0;
            } else if (open == 0 && (character == '\'' || character == '"')) {
                open = character;
            }
        }
        return open != 0;
    }

    /**
     * The same text with the value bound.
     *
     * @param from where the placeholder begins
     * @param to where it ends
     */
    static String mend(String text, int from, int to, String property) {
        String before = text.substring(0, from);
        String after = text.substring(to);
        int start = Math.max(before.lastIndexOf('\''), before.lastIndexOf('"'));
        int end = start < 0 ? -1 : after.indexOf(before.charAt(start));
        if (end < 0) {
            return "take it out of the quotes: #{" + property + "}";
        }
        String prefix = before.substring(start + 1);
        String suffix = after.substring(0, end);
        if (prefix.isEmpty() && suffix.isEmpty()) {
            return "write #{" + property + "}, without the quotes";
        }
        if ((prefix + suffix).matches("(?s).*(?:[#$]\\{|\\R).*")) {
            return "put the text together with concat(), and bind its values with #{}";
        }
        return "write concat(" + (prefix.isEmpty() ? "" : "'" + prefix + "', ") + "#{" + property + "}"
                + (suffix.isEmpty() ? "" : ", '" + suffix + "'") + ") in place of the quoted text";
    }
}
