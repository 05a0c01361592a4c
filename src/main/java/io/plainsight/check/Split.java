package io.plainsight.check;

import io.plainsight.check.branch.Sql;
import io.plainsight.check.source.Located;
import java.util.ArrayList;
import java.util.List;

/** Several statements in one text, as allowMultiQueries has them. */
final class Split {

    private Split() {}

    /** At semicolons outside of quotes and comments; what is blank is left out. */
    static List<Sql> of(Sql sql) {
        String text = sql.toString();
        List<Sql> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && isOpening(text, i)) {
                i = end(text, i);
            } else if (i == text.length() || text.charAt(i) == ';') {
                Located part =
                        sql.text().substring(from, Math.min(i, text.length())).strip();
                if (part.length() > 0) {
                    parts.add(new Sql(part));
                }
                from = i + 1;
            }
        }
        return parts;
    }

    private static boolean isOpening(String text, int at) {
        return "'\"`#".indexOf(text.charAt(at)) >= 0 || text.startsWith("/*", at) || text.startsWith("-- ", at);
    }

    /** The last character of a literal or comment that opens here. */
    private static int end(String text, int from) {
        char quote = text.charAt(from);
        if (quote == '/' || quote == '-' || quote == '#') {
            String close = quote == '/' ? "*/" : "\n";
            int at = text.indexOf(close, from + 1);
            return at < 0 ? text.length() - 1 : at + close.length() - 1;
        }
        for (int i = from + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && quote != '`') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i;
            }
        }
        return text.length() - 1;
    }
}
