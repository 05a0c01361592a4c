package io.plainsight.database;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A URL that the MySQL driver takes and that names a database. */
final class JdbcUrl {

    static final String EXAMPLE = "jdbc:mysql://localhost:3306/plainsight";

    /** Such as {@code jdbc:mysql:replication://user:password@host:3306,host:3307/database?option=value}. */
    private static final Pattern FORM =
            Pattern.compile("(?i)jdbc:mysql(?:\\+srv)?(?::[a-z]+)*://[^/?#]*(?:/([^/?#]*))?(?:\\?.*)?");

    /** Both {@code //user:password@host} and {@code password=...}, as an option or in a {@code (host=...)} group. */
    private static final Pattern SECRET =
            Pattern.compile("(?i)(?<=//)([^:/@?]*):[^/?]*@|(password\\w*|passwd|pwd)=[^&,)\\s]*");

    private final String url;
    private final String database;

    private JdbcUrl(String url, String database) {
        this.url = url;
        this.database = database;
    }

    /** @throws DatabaseProblem if the driver could do nothing with it, or it names no database */
    static JdbcUrl parse(String url) {
        String lowerCase = url.toLowerCase(Locale.ROOT);
        if (lowerCase.startsWith("jdbc:mariadb:")) {
            throw new DatabaseProblem(
                    "The URL " + mask(url) + " is for the MariaDB driver, which is not here",
                    "write jdbc:mysql: in place of jdbc:mariadb:, it works for MariaDB too");
        }
        if (!lowerCase.startsWith("jdbc:mysql:") && !lowerCase.startsWith("jdbc:mysql+srv:")) {
            throw new DatabaseProblem(
                    "The URL " + mask(url) + " is not for MySQL or MariaDB", "write one such as " + EXAMPLE);
        }
        Matcher form = FORM.matcher(url);
        if (!form.matches()) {
            throw malformed(mask(url), null);
        }
        String database = form.group(1);
        if (database == null || database.isEmpty()) {
            throw new DatabaseProblem(
                    "The URL " + mask(url) + " names no database", "write its name after the port, as in " + EXAMPLE);
        }
        return new JdbcUrl(url, database);
    }

    static DatabaseProblem malformed(String shownUrl, @Nullable Exception origin) {
        return new DatabaseProblem("The URL " + shownUrl + " is malformed", "write one such as " + EXAMPLE, origin);
    }

    /** The text with stars for all passwords. */
    static String mask(String text) {
        return SECRET.matcher(text)
                .replaceAll(secret -> secret.group(2) == null
                        ? Matcher.quoteReplacement(secret.group(1) + ":***@")
                        : secret.group(2) + "=***");
    }

    String value() {
        return url;
    }

    String database() {
        return database;
    }

    boolean sets(String option) {
        return url.toLowerCase(Locale.ROOT).contains(option.toLowerCase(Locale.ROOT) + "=");
    }

    /** Without passwords. */
    @Override
    public String toString() {
        return mask(url);
    }
}
