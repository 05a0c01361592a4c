package io.plainsight.check.server;

import io.plainsight.check.branch.Sql;
import io.plainsight.check.finding.Place;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.server.Prepared.Refusal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A refusal as a rule, and where in the mapper its cause stands.
 *
 * @param name of what is unknown; empty if the refusal names nothing
 */
public record Diagnosis(Rule rule, String name, Place place) {

    private static final Set<Integer> TABLE = Set.of(1146, 1109, 1049, 1051);
    private static final Set<Integer> FUNCTION = Set.of(1305, 1582, 1583, 1584, 1128, 1630, 1370);
    private static final Set<Integer> GROUPING = Set.of(1055, 1140, 1056);
    private static final Set<Integer> COUNT = Set.of(1136, 1222, 1241);
    private static final int COLUMN = 1054;
    private static final int AMBIGUOUS = 1052;

    private static final Pattern QUOTED = Pattern.compile("['`]([^'`]*)['`]");
    private static final Pattern FUNCTION_NAME =
            Pattern.compile("(?i)(?:FUNCTION|PROCEDURE|function|procedure) [`']?(?:[\\w$-]+\\.)?([\\w$]+)");
    private static final Pattern NEAR = Pattern.compile("(?s)near '(.*)' at line (\\d+)\\s*$");

    /** What a refusal of this text means. */
    public static Diagnosis of(Refusal refusal, Sql sql) {
        Rule rule = rule(refusal);
        return new Diagnosis(rule, name(rule, refusal), sql.text().placeAt(Math.max(offset(refusal, sql), 0)));
    }

    /** Where in the text its cause stands; -1 if that cannot be told. */
    public static int offset(Refusal refusal, Sql sql) {
        if (refusal.isSyntax()) {
            return syntaxError(refusal.message(), sql.toString());
        }
        Rule rule = rule(refusal);
        String name = name(rule, refusal);
        if (name.isEmpty()) {
            return -1;
        }
        Matcher call = Pattern.compile("(?i)(?<![\\w$])" + Pattern.quote(name) + "`?\\s*\\(")
                .matcher(sql.toString());
        // A column may have the function's name: where two elements meet, it may even be one, before a bracket.
        return rule == Rule.UNKNOWN_FUNCTION && call.find()
                ? call.start()
                : find(sql.toString(), name, refusal.message());
    }

    private static String name(Rule rule, Refusal refusal) {
        if (refusal.isSyntax()) {
            return "";
        }
        return rule == Rule.UNKNOWN_FUNCTION ? function(refusal.message()) : quoted(refusal.message());
    }

    private static Rule rule(Refusal refusal) {
        int code = refusal.code();
        if (refusal.isSyntax()) {
            return Rule.SYNTAX_ERROR;
        }
        if (code == COLUMN) {
            return Rule.UNKNOWN_COLUMN;
        }
        if (code == AMBIGUOUS) {
            return Rule.AMBIGUOUS_COLUMN;
        }
        if (TABLE.contains(code)) {
            return Rule.UNKNOWN_TABLE;
        }
        if (FUNCTION.contains(code)) {
            return Rule.UNKNOWN_FUNCTION;
        }
        if (GROUPING.contains(code)) {
            return Rule.GROUP_BY;
        }
        return COUNT.contains(code) ? Rule.VALUE_COUNT : Rule.SQL_REFUSED;
    }

    private static String function(String message) {
        Matcher name = FUNCTION_NAME.matcher(message);
        return name.find() ? name.group(1) : quoted(message);
    }

    private static String quoted(String message) {
        Matcher name = QUOTED.matcher(message);
        return name.find() ? name.group(1) : "";
    }

    /** Where the server stopped reading: it quotes the rest of the text, or at least its beginning. */
    private static int syntaxError(String message, String sql) {
        Matcher near = NEAR.matcher(message);
        if (!near.find() || near.group(1).isEmpty()) {
            return sql.stripTrailing().length() - 1;
        }
        int line = 0;
        for (int i = 1; i < Integer.parseInt(near.group(2)); i++) {
            line = sql.indexOf('\n', line) + 1;
        }
        int at = sql.indexOf(near.group(1), line);
        if (at < 0) {
            // MariaDB marks where it cut the rest off.
            String beginning = near.group(1).replaceFirst("\\.\\.\\.$", "");
            at = sql.indexOf(beginning, line);
            at = at < 0 ? sql.indexOf(beginning.split("\n", 2)[0], line) : at;
        }
        return at < 0 ? line : at;
    }

    /** The name in the clause that the message speaks of; the name alone where its qualifier is written otherwise. */
    private static int find(String sql, String name, String message) {
        String lower = sql.toLowerCase(Locale.ROOT);
        int from = 0;
        if (message.contains("'where clause'") || message.contains("'WHERE'")) {
            from = Math.max(lower.indexOf("where"), 0);
        } else if (message.contains("order clause") || message.contains("'ORDER BY'")) {
            from = Math.max(lower.lastIndexOf("order"), 0);
        } else if (message.contains("'on clause'") || message.contains("'ON'")) {
            from = Math.max(lower.indexOf(" on "), 0);
        }
        int at = occurrence(sql, name, from);
        if (at < 0) {
            at = occurrence(sql, name, 0);
        }
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (at < 0) {
            at = occurrence(sql, last, from);
        }
        return at < 0 ? occurrence(sql, last, 0) : at;
    }

    private static int occurrence(String sql, String name, int from) {
        String spelt = Pattern.quote(name).replace(".", "\\E`?\\s*\\.\\s*`?\\Q");
        Matcher matcher =
                Pattern.compile("(?i)(?<![\\w$])" + spelt + "(?![\\w$])").matcher(sql);
        return matcher.find(from) ? matcher.start() : -1;
    }
}
