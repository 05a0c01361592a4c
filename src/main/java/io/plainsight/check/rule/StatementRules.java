package io.plainsight.check.rule;

import io.plainsight.check.branch.Part;
import io.plainsight.check.branch.Placeholders;
import io.plainsight.check.branch.Placeholders.Placeholder;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.result.Shape;
import io.plainsight.check.rule.Subject.Form;
import io.plainsight.check.type.MapperMethod;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.cursor.Cursor;

/** What is allowed, and does not do what it seems to. */
final class StatementRules {

    /** Nobody reads what exists selects. First whether there is a star at all: looking behind every character takes long. */
    private static final Pattern STAR = Pattern.compile(
            "(?=(?:select|,)[\\s\\w$`.]*\\*)"
                    + "(?<!\\bexists\\s{0,99}\\(\\s{0,99})(?<!\\bcount\\()(?:\\bselect\\s+(?:distinct\\s+)?|,\\s*)(?:(?<of>[\\w$`]+)\\.)?\\*");

    private static final Pattern STAR_IN =
            Pattern.compile("\\bin\\s*\\(\\s*select\\s+(?:distinct\\s+)?(?:[\\w$`]+\\.)?\\*");
    private static final Pattern LIMIT = Pattern.compile("\\blimit\\s+[\\d?]");
    private static final Pattern ONE_ROW = Pattern.compile("\\blimit\\s+1\\b|\\blimit\\s+\\?\\s*$");
    private static final Pattern NULL_COMPARED =
            Pattern.compile("\\b(?:where|and|or|on|having|not)\\s+\\(?\\s*[\\w$.`]+\\s*(?:=|<>|!=)\\s*null\\b");
    private static final Pattern ORDERED_BY_VALUE = Pattern.compile(
            "\\border\\s+by\\s+\\?\\s*(?:asc\\b|desc\\b)?\\s*(?:$|[,;)]|(?:limit|offset|for|lock|rows|range)\\b)");
    private static final Pattern WRITE = Pattern.compile("^\\s*(?:update|delete)\\b");
    private static final Pattern VERB =
            Pattern.compile("^[\\s(]*(select|with|values|table|insert|update|delete|replace)\\b");
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
        rules.empty();
        rules.unguarded();
        rules.rowBounds();
        rules.unordered(project);
        rules.element();
        rules.cache(project);
    }

    private void text(Form form) {
        String sql = PlainSql.of(form.sql().toString());
        String outermost = PlainSql.outermost(form.sql().toString());
        // A derived table's columns go no further than the list around it; in brackets as a whole, all is looked at.
        String rows = outermost.contains("select") ? outermost : sql;
        if (!isOfNamed(rows, sql)) {
            match(form, STAR, rows, Rule.SELECT_STAR, "the statement selects *", "name the columns that are mapped");
        }
        match(form, STAR_IN, sql, Rule.SELECT_STAR, "the statement selects *", "name the column that is compared");
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

    /** Whether the only star is of a derived table, which names its columns. */
    private static boolean isOfNamed(String rows, String sql) {
        Matcher star = STAR.matcher(rows);
        return star.find()
                && star.group("of") != null
                && STAR.matcher(sql).results().count() == 1
                && Pattern.compile("\\)\\s*(?:as\\s+)?" + Pattern.quote(star.group("of")) + "(?![\\w$`])")
                        .matcher(sql)
                        .find();
    }

    private void match(Form form, Pattern pattern, String sql, Rule rule, String what, String mend) {
        Matcher matcher = pattern.matcher(sql);
        if (matcher.find()) {
            subject.find(rule, form.sql().text().placeAt(matcher.start()), what, mend);
        }
    }

    /** A value within quotes or a comment is none. */
    private void quoted(Form form) {
        String text = form.variant().text().toString();
        BitSet literals = PlainSql.literals(text);
        BitSet comments = PlainSql.comments(text);
        List<Placeholder> bound = Placeholders.bound(form.variant().text());
        for (Placeholder placeholder : bound) {
            String expression = "#{" + placeholder.expression() + "}";
            if (literals.get(placeholder.offset())) {
                subject.find(
                        Rule.QUOTED_PARAMETER,
                        placeholder.place(),
                        expression + " stands within quotes",
                        Quoted.mend(text, placeholder.offset(), placeholder.end(), placeholder.property()));
            } else if (comments.get(placeholder.offset())) {
                subject.find(
                        Rule.QUOTED_PARAMETER,
                        placeholder.place(),
                        expression + " stands in an SQL comment",
                        "take it out of the comment, or write an XML comment: <!-- -->");
            }
        }
        BitSet other = new BitSet();
        other.or(literals);
        other.or(comments);
        bound.forEach(placeholder -> other.set(placeholder.offset(), placeholder.end()));
        Placeholders.substituted(form.variant().text())
                .forEach(placeholder -> other.set(placeholder.offset(), placeholder.end()));
        unbound(form, text, other);
    }

    private void unbound(Form form, String text, BitSet other) {
        boolean mapped = subject.statement().attribute("parameterMap").isPresent();
        for (int at = text.indexOf('?'); at >= 0 && !mapped; at = text.indexOf('?', at + 1)) {
            if (!other.get(at)) {
                subject.find(
                        Rule.UNBOUND_PARAMETER,
                        form.variant().text().placeAt(at),
                        "a question mark stands where MyBatis binds nothing",
                        "write #{property} in its place");
            }
        }
    }

    /** What has no text at all. */
    private void empty() {
        boolean blank = subject.script()
                .all()
                .noneMatch(part -> part instanceof Part.Words words
                        && !words.text().toString().isBlank());
        if (subject.forms().isEmpty() && blank) {
            subject.find(Rule.SYNTAX_ERROR, "the statement is empty", "write its SQL, or delete it");
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

    /** Who takes objects one by one, before all rows of one are read. */
    private void unordered(Project project) {
        boolean ordered = subject.statement().element().raw("resultOrdered").equals("true");
        if (ordered || subject.shape().isEmpty()) {
            return;
        }
        boolean refused = subject.shape().get().hasJoins()
                && project.configuration().isSafeResultHandlerEnabled()
                && subject.methods().stream()
                        .anyMatch(method -> method.takesResultHandler() && method.returnType() == void.class);
        boolean cut = subject.shape().get().hasJoinedCollection()
                && subject.methods().stream().anyMatch(method -> method.returnType() == Cursor.class);
        if (refused || cut) {
            subject.find(
                    Rule.UNORDERED_JOIN,
                    refused
                            ? "the method takes a ResultHandler, and its rows fill joined objects"
                            : "the method returns a Cursor, and its rows fill a joined collection",
                    subject.statement().annotated()
                            ? "write it in XML, with resultOrdered=\"true\" and an order by the parents"
                            : "write resultOrdered=\"true\", and order by the parents");
        }
    }

    /** A query where a write is expected, or the other way round; whoever wants nothing back may do that. */
    private void element() {
        boolean wanted = subject.methods().stream().anyMatch(method -> method.returnType() != void.class);
        if (!wanted || subject.statement().isKey() || subject.statement().isCall()) {
            return;
        }
        String kind = subject.statement().kind();
        for (Form form : subject.forms()) {
            Matcher verb = VERB.matcher(PlainSql.of(form.sql().toString()));
            if (!form.isTaken() || form.answer().columns() == null || !verb.find()) {
                continue;
            }
            boolean query = verb.group(1).matches("select|with|values|table");
            boolean rows = !form.answer().columns().isEmpty();
            if (kind.equals("select") ? !rows && !query : rows && query) {
                subject.find(
                        Rule.WRONG_ELEMENT,
                        kind.equals("select")
                                ? "a select runs what " + verb.group(1) + "s rows"
                                : "an " + kind + " runs what selects rows",
                        subject.statement().annotated()
                                ? "write the annotation that fits the statement"
                                : "write <" + (query ? "select" : verb.group(1).replace("replace", "insert")) + ">");
            }
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
