package io.plainsight.check.rule;

import io.plainsight.check.finding.Rule;
import io.plainsight.check.rule.Subject.Form;
import io.plainsight.check.server.PlanLine;
import io.plainsight.check.server.Server;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server's plan says, for the fullest and the barest text of a statement. */
final class PlanRules {

    private static final Pattern QUERY = Pattern.compile("^\\s*\\(?\\s*(?:select|with)\\b");
    private static final Pattern WRITE = Pattern.compile("^\\s*(?:update|delete)\\b");
    private static final Pattern QUESTION = Pattern.compile("\\?");
    private static final Pattern NUMBER_BEFORE =
            Pattern.compile("(?s).*(?:\\blimit\\s+(?:\\?\\s*,\\s*)?|\\boffset\\s+|\\binterval\\s+)$");

    private final Subject subject;
    private final long budget;

    private PlanRules(Subject subject, long budget) {
        this.subject = subject;
        this.budget = budget;
    }

    /**
     * Has the server explain those texts that only read, or those that write.
     *
     * @param budget rows that a statement may scan without a note
     */
    static void check(Subject subject, Server server, boolean reading, long budget) throws SQLException {
        PlanRules rules = new PlanRules(subject, budget);
        List<Form> taken = subject.forms().stream().filter(Form::isTaken).toList();
        for (Form form : taken.subList(0, Math.min(2, taken.size()))) {
            String sql = form.sql().toString();
            String plain = PlainSql.of(sql);
            if ((reading ? QUERY : WRITE).matcher(plain).find()) {
                rules.plan(server.explain(sql, reading, standIns(sql)));
            }
        }
    }

    /** Ones: as numbers where the grammar wants them, else as text, which the server converts. */
    private static List<Object> standIns(String sql) {
        String plain = PlainSql.of(sql);
        List<Object> values = new ArrayList<>();
        Matcher question = QUESTION.matcher(plain);
        while (question.find()) {
            String before = plain.substring(Math.max(0, question.start() - 40), question.start());
            values.add(NUMBER_BEFORE.matcher(before).matches() ? (Object) 1 : "1");
        }
        return values;
    }

    private void plan(List<PlanLine> plan) {
        String whole = String.join("; ", plan.stream().map(PlanLine::toString).toList());
        for (PlanLine line : plan) {
            if (line.type().equals("ALL") && line.rows() > budget) {
                subject.find(
                        Rule.FULL_SCAN,
                        "all " + line.table() + " are read. Plan: " + whole,
                        "index what the condition or the join compares");
            }
            if (line.extra().contains("Using filesort") && line.rows() > budget) {
                subject.find(
                        Rule.FILESORT,
                        line.table() + " is sorted. Plan: " + whole,
                        "index the columns of the order, after those that are compared");
            }
            if (line.extra().contains("Using temporary") && line.rows() > budget) {
                subject.find(
                        Rule.TEMPORARY_TABLE,
                        line.table() + " goes through a temporary table. Plan: " + whole,
                        "index the columns that are grouped or made distinct");
            }
        }
    }
}
