package io.plainsight.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.session.Configuration;

/** The columns that a {@code load data} names: nothing else says which value of a row is which. */
final class LoadedColumns {

    private static final Pattern LIST =
            Pattern.compile("\\binto\\s+table\\b[^(]*\\(([^)]*)\\)", Pattern.CASE_INSENSITIVE);

    private LoadedColumns() {}

    /** @throws IllegalStateException if the statement names others, or names them in another order */
    static void check(Configuration configuration, String statement, List<String> columns) {
        String sql =
                configuration.getMappedStatement(statement).getBoundSql(null).getSql();
        List<String> named = of(sql);
        List<String> wanted =
                columns.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        if (!named.equals(wanted)) {
            throw new IllegalStateException("%s loads (%s), but the columns of the rows are (%s): name the same in both"
                    .formatted(statement, String.join(", ", named), String.join(", ", wanted)));
        }
    }

    private static List<String> of(String sql) {
        Matcher list = LIST.matcher(sql);
        return list.find()
                ? Arrays.stream(list.group(1).split(","))
                        .map(name -> name.strip().replaceAll("^@|`", "").toLowerCase(Locale.ROOT))
                        .toList()
                : List.of();
    }
}
