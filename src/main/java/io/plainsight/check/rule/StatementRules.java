package io.plainsight.check.rule;

import io.plainsight.check.branch.Placeholders;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.result.Shape;
import io.plainsight.check.rule.Subject.Form;
import io.plainsight.check.type.MapperMethod;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is allowed, and does not do what it seems to. */
final class StatementRules {

    private static final Pattern STAR =
            Pattern.compile("(?<!\\bcount\\()(?:\\bselect\\s+(?:distinct\\s+)?|,\\s*)(?:[\\w$`]+\\.)?\\*");
    private static final Pattern LIMIT = Pattern.compile("\\blimit\\s+[\\d?]");
    private static final Pattern ONE_ROW = Pattern.compile("\\blimit\\s+1\\b|\\blimit\\s+\\?\\s*$");
    private static final Pattern NULL_COMPARED =
            Pattern.compile("\\b(?:where|and|or|on|having|not)\\s+\\(?\\s*[\\w$.`]+\\s*(?:=|<>|!=)\\s*null\\b");
    private static final Pattern ORDERED_BY_VALUE = Pattern.compile("\\border\\s+by\\s+\\?");
    private static final Pattern WRITE = Pattern.compile("^\\s*(?:update|delete)\\b");
    private static final Pattern JOIN = Pattern.compile("\\bjoin\\b");

    private final Subject subject;

    private StatementRules(Subject subject) {
        this.subject = subject;
    }

    static void check(Project project, Subject subject) {
        StatementRules rules = new StatementRules(subject);
        for (Form form : subject.forms()) {
            rules.quoted(form);
            if (form.isTaken()) {
                rules.text(form);
            }
        }
        rules.unguarded();
        rules.rowBounds();
        rules.cache(project);
    }

    private void text(Form form) {
        String sql = PlainSql.of(form.sql().toString());
        String outermost = PlainSql.outermost(form.sql().toString());
        match(form, STAR, sql, Rule.SELECT_STAR, "the statement selects *", "name the columns that are mapped");
        match(
                form,
                NULL_COMPARED,
                sql,
                Rule.NULL_COMPARISON,
                "a column is compared with null",
                "write is null, or is not null");
        match(
                form,
                ORDERED_BY_VALUE,
                sql,
                Rule.ORDER_BY_PARAMETER,
                "the order is by a bound value",
                "choose from fixed columns with <choose>");
        if (subject.statement().kind().equals("select")
                && !outermost.contains("order by")
                && !ONE_ROW.matcher(outermost).find()) {
            match(
                    form,
                    LIMIT,
                    outermost,
                    Rule.UNORDERED_LIMIT,
                    "there is a limit, and no order by",
                    "order by something unique, such as the primary key");
        }
    }

    private void match(Form form, Pattern pattern, String sql, Rule rule, String what, String mend) {
        Matcher matcher = pattern.matcher(sql);
        if (matcher.find()) {
            subject.find(rule, form.sql().text().placeAt(matcher.start()), what, mend);
        }
    }

    /** A value within quotes is none. */
    private void quoted(Form form) {
        BitSet literals = PlainSql.literals(form.variant().text().toString());
        for (Placeholders.Placeholder bound : Placeholders.bound(form.variant().text())) {
            if (literals.get(bound.offset())) {
                subject.find(
                        Rule.QUOTED_PARAMETER,
                        bound.place(),
                        "#{" + bound.expression() + "} stands within quotes",
                        "write concat('%', #{" + bound.property() + "}, '%'), or bind the whole value");
            }
        }
    }

    private void unguarded() {
        List<Form> writes = subject.forms().stream()
                .filter(form -> form.isTaken()
                        && WRITE.matcher(PlainSql.of(form.sql().toString())).find())
                .toList();
        List<Form> open = writes.stream().filter(form -> !hasWhere(form)).toList();
        if (!open.isEmpty() && open.size() < writes.size()) {
            subject.find(
                    Rule.UNGUARDED_WRITE,
                    "no condition is left " + open.get(0).variant().when(),
                    "write one condition outside of the dynamic ones");
        }
    }

    private static boolean hasWhere(Form form) {
        return PlainSql.outermost(form.sql().toString()).matches("(?s).*\\bwhere\\b.*");
    }

    private void rowBounds() {
        if (subject.shape().map(Shape::hasJoinedCollection).orElse(false)
                && subject.methods().stream().anyMatch(MapperMethod::takesRowBounds)) {
            subject.find(
                    Rule.ROW_BOUNDS_JOIN,
                    "the method takes RowBounds, and its rows fill a joined collection",
                    "limit the parents in a subquery, and join to that");
        }
    }

    private void cache(Project project) {
        boolean cached = !subject.statement().attribute("useCache").equals(java.util.Optional.of("false"))
                && project.mappers().files().stream()
                        .filter(file ->
                                file.namespace().equals(subject.statement().namespace()))
                        .anyMatch(file -> !file.root().elements("cache").isEmpty());
        boolean joins = subject.forms().stream()
                .anyMatch(
                        form -> JOIN.matcher(PlainSql.of(form.sql().toString())).find());
        if (cached && joins && subject.statement().kind().equals("select")) {
            subject.find(
                    Rule.CACHE_ON_JOIN,
                    "the mapper has a second-level cache, and this statement joins",
                    "write useCache=\"false\" here, or take <cache/> out");
        }
    }
}
