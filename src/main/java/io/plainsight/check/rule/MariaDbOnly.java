package io.plainsight.check.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What MariaDB 11.4 takes and MySQL 8.4 and 9 refuse, as far as it can be told by its text. Each was tried on both. */
final class MariaDbOnly {

    private static final String ELSEWHERE = "write what both servers know; --url with a MySQL says what it refuses";

    private static final Pattern FUNCTION = Pattern.compile(
            "(?<![\\w$.`@])(?<!\\binto\\s{1,9})(?<name>" + String.join("|", """
            add_months chr column_add column_check column_create column_delete column_exists column_get column_json \
            column_list crc32c decode decode_oracle des_decrypt des_encrypt encode encrypt geometrycollectionfromtext \
            geomfromtext json_array_intersect json_compact json_detailed json_equals json_exists json_key_value \
            json_loose json_normalize json_object_filter_keys json_object_to_array json_query kdf lengthb linefromtext \
            lpad_oracle ltrim_oracle master_gtid_wait median natural_sort_key nextval lastval setval nvl nvl2 \
            old_password password percentile_cont percentile_disc pointfromtext polyfromtext replace_oracle rownum \
            rpad_oracle rtrim_oracle sformat substr_oracle sys_guid to_char trim_oracle""".split(" ")) + ")\\s*\\(");

    /** Reserved in MySQL 8.4, so that they are no names without backticks, unless after a point. */
    private static final Pattern NAME = Pattern.compile(
            "(?<![\\w$.`@])(?<name>cube|cume_dist|dense_rank|first_value|groups|lag|last_value|lead|nth_value|ntile"
                    + "|percent_rank|rank|system)\\b(?!\\s*[(`.])");

    private static final Pattern DATA = Pattern.compile("^[\\s(]*(?:select|insert|update|delete|replace|with)\\b");

    /** Of the outermost statement. */
    private static final Map<String, Pattern> OUTER = outer();

    private static final Map<String, Pattern> ANYWHERE = anywhere();

    private static final Pattern TARGET = Pattern.compile(
            "^\\s*(?:update\\s+(?:(?:low_priority|ignore)\\s+)*|delete\\s+(?:[\\w$`.]+\\s+)?from\\s+)`?(?<table>[\\w$]+)`?(?![\\w$.`])");

    private MariaDbOnly() {}

    /** @param what such as {@code the function nvl} */
    record Found(String what, int offset, String mend) {}

    private static Map<String, Pattern> outer() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("returning", "^\\s*(?:insert|replace|delete)\\b.*\\b(?<here>returning)\\b");
        all.put(
                "a limit or order of an update that joins",
                "^\\s*update\\b(?:(?!\\bset\\b).)*?(?:\\bjoin\\b|,)(?:(?!\\bset\\b).)*\\bset\\b.*\\b(?<here>limit|order\\s+by)\\b");
        all.put("rows examined", "\\b(?<here>rows\\s+examined)\\b");
        all.put(
                "group by with asc or desc",
                "\\bgroup\\s+by\\s+(?:(?!\\b(?:having|window|order|limit)\\b)[\\w$`.,\\s])+?\\b(?<here>asc|desc)\\b(?=\\s*(?:,|$|having\\b|order\\b|limit\\b))");
        all.put("set statement", "^\\s*(?<here>set\\s+statement)\\b");
        all.put("values without row", "^\\s*(?<here>values)\\s*\\(");
        return compiled(all);
    }

    private static Map<String, Pattern> anywhere() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("fetch first", "\\b(?<here>fetch\\s+(?:first|next))\\b");
        all.put(
                "create or replace",
                "^\\s*(?<here>create\\s+or\\s+replace)\\s+(?!(?:algorithm|definer|sql|view|spatial)\\b)");
        all.put(
                "if exists of a column or index",
                "\\b(?:add|drop|modify|change|rename)\\s+(?:column\\s+|index\\s+|key\\s+)?(?<here>if\\s+(?:not\\s+)?exists)\\b");
        all.put("if not exists of an index", "^\\s*create\\s+(?:unique\\s+)?index\\s+(?<here>if\\s+not\\s+exists)\\b");
        all.put(
                "a sequence",
                "^\\s*(?:create|drop|alter)\\s+(?<here>sequence)\\b|\\b(?:next|previous)\\s+value\\s+for\\b");
        all.put("+ after like", "\\blike\\s+(?:'[^']*'|\"[^\"]*\"|\\?)\\s*(?<here>\\+)");
        all.put("for update wait", "\\bfor\\s+update\\s+(?<here>wait)\\b");
        all.put(
                "an order, limit or distinct in json_arrayagg",
                "\\bjson_arrayagg\\s*\\((?:(?<here>\\s*distinct)\\b|(?:[^()]|\\([^()]*\\))*\\b(?:order\\s+by|limit)\\b)");
        all.put("a limit in group_concat", "\\bgroup_concat\\s*\\((?:[^()]|\\([^()]*\\))*\\b(?<here>limit)\\b");
        all.put(
                "cast as int or varchar",
                "\\bcast\\s*\\((?:[^()]|\\([^()]*\\))*\\bas\\s+(?<here>int|integer|varchar|uuid|inet6)\\b");
        return compiled(all);
    }

    private static Map<String, Pattern> compiled(Map<String, String> all) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        all.forEach((name, pattern) -> patterns.put(name, Pattern.compile(pattern, Pattern.DOTALL)));
        return patterns;
    }

    /**
     * The first that a MariaDB took and a MySQL would not.
     *
     * @param plain the SQL, without the insides of literals
     * @param outermost the same, without what stands in brackets
     */
    static Optional<Found> in(String plain, String outermost) {
        Matcher function = FUNCTION.matcher(plain);
        if (function.find()) {
            return Optional.of(new Found(
                    "the function " + function.group("name"), function.start(), advice(function.group("name"))));
        }
        Matcher name = NAME.matcher(plain);
        if (DATA.matcher(plain).find() && name.find()) {
            return Optional.of(new Found(
                    "the name " + name.group("name") + " without backticks",
                    name.start(),
                    "write `" + name.group("name") + "`: it is a reserved word in MySQL"));
        }
        return match(OUTER, outermost).or(() -> match(ANYWHERE, plain)).or(() -> ownTable(plain));
    }

    private static String advice(String function) {
        return switch (function) {
            case "nvl" -> "write coalesce(..., ...)";
            case "nvl2" -> "write if(... is not null, ..., ...)";
            case "to_char" -> "write date_format(..., '%Y-%m-%d')";
            case "chr" -> "write char(...)";
            case "json_detailed" -> "write json_pretty(...)";
            default -> ELSEWHERE;
        };
    }

    private static Optional<Found> match(Map<String, Pattern> patterns, String sql) {
        for (Map.Entry<String, Pattern> entry : patterns.entrySet()) {
            Matcher matcher = entry.getValue().matcher(sql);
            if (matcher.find()) {
                int here = matcher.start("here");
                return Optional.of(new Found(entry.getKey(), here < 0 ? matcher.start() : here, ELSEWHERE));
            }
        }
        return Optional.empty();
    }

    /** A write that asks its own table in a subquery, outside of derived tables. */
    private static Optional<Found> ownTable(String sql) {
        Matcher target = TARGET.matcher(sql);
        if (!target.find()) {
            return Optional.empty();
        }
        Matcher own = Pattern.compile("\\b(?:from|join)\\s+`?" + Pattern.quote(target.group("table")) + "(?![\\w$.])")
                .matcher(sql);
        for (int at = target.end(); own.find(at); at = own.end()) {
            if (isWithinSubqueries(sql, own.start())) {
                return Optional.of(new Found(
                        "a subquery of the table that is written",
                        own.start(),
                        "join the table to itself, or wrap the subquery: from (select ...) as own"));
            }
        }
        return Optional.empty();
    }

    /** Whether all brackets around are queries, and none of them a derived table. */
    private static boolean isWithinSubqueries(String sql, int at) {
        int depth = 0;
        boolean within = false;
        for (int i = at - 1; i >= 0; i--) {
            if (sql.charAt(i) == ')') {
                depth++;
            } else if (sql.charAt(i) == '(' && depth-- == 0) {
                depth = 0;
                if (sql.substring(0, i).matches("(?s).*(?:\\b(?:from|join|lateral)|,)\\s*")) {
                    return false;
                }
                within |= sql.startsWith("select", i + 1 + blanks(sql, i + 1));
            }
        }
        return within;
    }

    private static int blanks(String sql, int from) {
        int at = from;
        while (at < sql.length() && Character.isWhitespace(sql.charAt(at))) {
            at++;
        }
        return at - from;
    }
}
