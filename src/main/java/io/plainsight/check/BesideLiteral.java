package io.plainsight.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Values beside texts, as in {@code like "%"?"%"}: the driver puts a text in, and the server makes one of all three.
 *
 * @param offset of the first such value
 * @param joined the SQL with texts in place of these values
 */
record BesideLiteral(int offset, String joined) {

    private static final Pattern TOKEN =
            Pattern.compile("(?s)'(?:[^'\\\\]|''|\\\\.)*'|\"(?:[^\"\\\\]|\"\"|\\\\.)*\"|`[^`]*`"
                    + "|/\\*.*?\\*/|--[ \\t][^\\n]*|#[^\\n]*|[^\\s]");

    /** Empty if there are none. */
    static Optional<BesideLiteral> in(String sql) {
        List<MatchResult> tokens = TOKEN.matcher(sql).results().toList();
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean beside = i > 0 && isText(tokens.get(i - 1)) || i + 1 < tokens.size() && isText(tokens.get(i + 1));
            if (beside && tokens.get(i).group().equals("?")) {
                values.add(tokens.get(i).start());
            }
        }
        if (values.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder joined = new StringBuilder(sql);
        for (int i = values.size() - 1; i >= 0; i--) {
            joined.replace(values.get(i), values.get(i) + 1, "''");
        }
        return Optional.of(new BesideLiteral(values.get(0), joined.toString()));
    }

    private static boolean isText(MatchResult token) {
        return token.group().startsWith("'") || token.group().startsWith("\"");
    }
}
