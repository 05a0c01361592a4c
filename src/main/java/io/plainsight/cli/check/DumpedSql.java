package io.plainsight.cli.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a dump says of the server that it was taken from, which the one that it goes to has not. */
final class DumpedSql {

    private static final Pattern OF_THE_SERVER =
            Pattern.compile("(?i)^set\\s+(?:@@)?(?:global|session)\\s*[.\\s]\\s*(?:gtid_purged|sql_log_bin)\\b");

    private static final Pattern CREATE = Pattern.compile("(?i)^(?:/\\*M?!\\d*\\s*)?(?:create|alter)\\b");

    private static final String NAME = "(?:`[^`]*`|'[^']*'|[\\w$]+)";

    /** The user who made a view, procedure or trigger; first what is text, so that nothing is taken out of it. */
    private static final Pattern DEFINER =
            Pattern.compile("(?is)'(?:[^'\\\\]|''|\\\\.)*'|\"(?:[^\"\\\\]|\"\"|\\\\.)*\"|`[^`]*`"
                    + "|\\bdefiner\\s*=\\s*(?:current_user(?:\\s*\\(\\s*\\))?|" + NAME + "(?:\\s*@\\s*(?:" + NAME
                    + "|[\\w.%]+))?)");

    private DumpedSql() {}

    /** Whether a statement only tells a MySQL server how to replicate. */
    static boolean isOfTheServer(String sql) {
        return OF_THE_SERVER.matcher(sql).find();
    }

    /** The same for whoever runs it: a user of the other server is none here, and views of his fail when they are read. */
    static String withoutDefiner(String sql) {
        return CREATE.matcher(sql).find()
                ? DEFINER.matcher(sql)
                        .replaceAll(part -> Matcher.quoteReplacement(
                                part.group().regionMatches(true, 0, "definer", 0, 7) ? "" : part.group()))
                : sql;
    }
}
