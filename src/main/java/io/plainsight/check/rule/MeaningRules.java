package io.plainsight.check.rule;

import io.plainsight.check.finding.Rule;
import io.plainsight.check.rule.Subject.Form;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server takes, and takes for something else than it looks like.
 *
 * @param sqlMode of the server, in upper case
 * @param standIn whether the server is a MariaDB in place of one that may be a MySQL
 */
record MeaningRules(SchemaNames names, String sqlMode, boolean standIn) {

    private static final String LITERAL = "(?:'[^']*'|\"[^\"]*\")";

    /** Text beside the pipes, and no comparison that it is a part of. */
    private static final Pattern PIPED_TEXT = Pattern.compile(
            "(?:\\blike|\\bselect|\\bdistinct|[,(])\\s*" + LITERAL + "\\s*(?<left>\\|\\|)|(?<right>\\|\\|)\\s*"
                    + LITERAL + "(?!\\s*(?:[=<>!]|\\b(?:like|in|is|between|regexp|not)\\b))");

    private static final Pattern PIPED_COLUMNS =
            Pattern.compile("(?:^\\s*select(?:\\s+distinct)?|,)[^,=<>!|]*?(?<pipes>\\|\\|)[^,=<>!]*(?=,|$)");
    private static final Pattern CONDITION = Pattern.compile("\\b(?:is|like|in|between|not|and|or|exists)\\b");

    private static final Pattern QUOTED = Pattern.compile(
            "(?:\\b(?<listed>select|distinct|by)|(?<comma>,)|\\b(?:where|and|or|on|having))\\s*(?<name>\"[^\"]*\")\\s*"
                    + "(?<after>,|$|from\\b|limit\\b|asc\\b|desc\\b|[=<>!]|is\\b|like\\b|in\\b|between\\b|not\\b)");

    private static final Pattern ASSIGNING = Pattern.compile("^\\s*update\\b|\\bkey\\s+update\\b");

    private static final Pattern ASSIGNED_CONDITION =
            Pattern.compile("(?:\\bset|,|\\bkey\\s+update)\\s+[\\w$.`]+\\s*=\\s*" + "(?:\\?|" + LITERAL
                    + "|-?\\d[\\d.]*|null|true|false|\\w+\\(\\s*\\))\\s+(?<and>and)\\s+[\\w$.`]+\\s*=");

    private static final Pattern FORMAT = Pattern.compile(
            "(?i)\\b(?:date_format|str_to_date)\\s*\\((?:[^()']|\\([^()]*\\))*,\\s*(?<format>'[^'%]*[a-z][^'%]*')\\s*\\)");

    void check(Subject subject) {
        subject.forms().stream().filter(Form::isTaken).forEach(form -> check(subject, form));
    }

    private void check(Subject subject, Form form) {
        String sql = form.sql().toString();
        String plain = PlainSql.of(sql);
        String outermost = PlainSql.outermost(sql);
        if (!sqlMode.contains("PIPES_AS_CONCAT") && plain.contains("||")) {
            pipes(subject, form, plain, outermost);
        }
        if (!sqlMode.contains("ANSI_QUOTES") && plain.contains("\"")) {
            quoted(subject, form, sql, outermost);
        }
        assigned(subject, form, outermost);
        Matcher format = FORMAT.matcher(sql);
        if (format.find() && plain.charAt(format.start()) != ' ') {
            find(
                    subject,
                    form,
                    format.start("format"),
                    Rule.CONSTANT_FORMAT,
                    "the format " + format.group("format") + " has no %",
                    "write %Y for the year, %m for the month, %d for the day, %H:%i:%s for the time");
        }
        if (standIn) {
            MariaDbOnly.in(plain, outermost)
                    .ifPresent(found -> find(
                            subject,
                            form,
                            found.offset(),
                            Rule.MARIADB_ONLY,
                            found.what() + " is MariaDB's own",
                            found.mend()));
        }
    }

    private static void pipes(Subject subject, Form form, String plain, String outermost) {
        Matcher text = PIPED_TEXT.matcher(plain);
        int at = -1;
        if (text.find()) {
            at = text.group("left") == null ? text.start("right") : text.start("left");
        } else {
            Matcher columns = PIPED_COLUMNS.matcher(PlainSql.before("from", outermost));
            while (at < 0 && columns.find()) {
                at = CONDITION.matcher(columns.group()).find() ? -1 : columns.start("pipes");
            }
        }
        if (at >= 0) {
            find(subject, form, at, Rule.PIPES_AS_OR, "texts are put together by ||", "write concat(..., ...)");
        }
    }

    private void quoted(Subject subject, Form form, String sql, String outermost) {
        Matcher quoted = QUOTED.matcher(outermost);
        for (int from = 0; quoted.find(from); from = quoted.start("name") + 1) {
            String name = sql.substring(quoted.start("name") + 1, quoted.end("name") - 1);
            boolean compares = quoted.group("after").matches("[=<>!]|is|like|in|between|not");
            boolean listed = quoted.group("listed") != null || quoted.group("comma") != null;
            if (compares != listed && names.columns().stream().anyMatch(name::equalsIgnoreCase)) {
                find(
                        subject,
                        form,
                        quoted.start("name"),
                        Rule.QUOTED_NAME,
                        "\"" + name + "\" stands where a column is meant",
                        "write `" + name + "`, or " + name);
            }
        }
    }

    private static void assigned(Subject subject, Form form, String outermost) {
        Matcher condition = ASSIGNED_CONDITION.matcher(PlainSql.before("where", outermost));
        if (ASSIGNING.matcher(outermost).find() && condition.find()) {
            find(
                    subject,
                    form,
                    condition.start("and"),
                    Rule.AND_IN_SET,
                    "two assignments have 'and' between them",
                    "write a comma");
        }
    }

    private static void find(Subject subject, Form form, int at, Rule rule, String what, String mend) {
        subject.find(rule, form.sql().text().placeAt(at), what, mend);
    }
}
