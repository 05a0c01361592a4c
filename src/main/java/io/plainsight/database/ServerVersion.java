package io.plainsight.database;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a server. What it calls itself is kept for messages. */
record ServerVersion(boolean mariaDb, int major, int minor, String text) {

    /** MariaDB put the first number before its own, for replicas that would have refused a 10. */
    private static final Pattern NUMBERS = Pattern.compile("^(?:5\\.5\\.5-(?=\\d+\\.\\d))?(\\d+)\\.(\\d+)");

    /** @param text what {@code select version()} gives, such as {@code 8.4.3} or {@code 5.5.5-10.6.1-MariaDB-log} */
    static ServerVersion parse(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.find()) {
            throw new DatabaseProblem(
                    "The server calls its version " + text + ", which is neither MySQL's nor MariaDB's", remedy());
        }
        return new ServerVersion(
                text.toLowerCase(Locale.ROOT).contains("mariadb"),
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                text);
    }

    boolean isSupported() {
        return mariaDb ? isAtLeast(10, 11) : isAtLeast(8, 4);
    }

    /** @throws DatabaseProblem if it is too old */
    void requireSupported() {
        if (!isSupported()) {
            throw new DatabaseProblem("The server is too old: " + (mariaDb ? "MariaDB " : "MySQL ") + text, remedy());
        }
    }

    private boolean isAtLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || major == otherMajor && minor >= otherMinor;
    }

    private static String remedy() {
        return "use MySQL 8.4 or later, or MariaDB 10.11 or later";
    }
}
