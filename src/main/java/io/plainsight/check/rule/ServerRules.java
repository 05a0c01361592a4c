package io.plainsight.check.rule;

import io.plainsight.check.branch.ComposedName;
import io.plainsight.check.branch.Placeholders;
import io.plainsight.check.branch.Placeholders.Placeholder;
import io.plainsight.check.branch.Sql;
import io.plainsight.check.branch.Variant;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.rule.Subject.Form;
import io.plainsight.check.server.Diagnosis;
import io.plainsight.check.server.Prepared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the server refuses, and which of it is for want of elements or values. */
final class ServerRules {

    /** Not refused for what it says: no right to it, or not to be prepared at all. */
    private static final Set<Integer> RIGHTS = Set.of(1044, 1142, 1143, 1227, 1370);

    private static final int NOT_PREPARABLE = 1295;

    private static final String ASK_MYSQL = " (check it on a MySQL, with --url)";

    private static final Pattern TAG = Pattern.compile("</(?:if|where|set|trim|choose|foreach)>");
    private static final String SCRIPT = "put the text into <script>...</script>: else MyBatis takes the tags for SQL";

    private ServerRules() {}

    /** Refused for how it is put together: a name before a bracket is taken for a function. */
    private static boolean isBroken(Form form, Refusal refusal) {
        return refusal.isSyntax() || Diagnosis.of(refusal, form.sql()).rule() == Rule.UNKNOWN_FUNCTION;
    }

    /** Whether its syntax is sound, whatever else may be wrong. */
    private static boolean isUnderstood(Form form, boolean standIn) {
        Refusal refusal = form.answer().refusal();
        return refusal == null
                || !refusal.isSyntax()
                || standIn && ofMySql(form, refusal).isPresent();
    }

    private static Optional<String> ofMySql(Form form, @Nullable Refusal refusal) {
        return refusal == null ? Optional.empty() : MySqlOnly.in(refusal, form.sql());
    }

    /** @param standIn whether the server is a MariaDB in place of one that may be a MySQL */
    static void check(Subject subject, SchemaNames names, boolean standIn) {
        boolean othersTaken = subject.forms().stream().anyMatch(form -> isUnderstood(form, standIn));
        for (Form form : subject.forms()) {
            Refusal refusal = form.answer().refusal();
            Variant variant = form.variant();
            String when = variant.when().isEmpty() ? "" : ", " + variant.when();
            if (form.answer().grouping() != null) {
                subject.notChecked("", "MariaDB does not see which columns depend on those of group by" + ASK_MYSQL);
            }
            if (refusal == null) {
                continue;
            }
            Optional<String> mySqls = standIn ? ofMySql(form, refusal) : Optional.empty();
            if (mySqls.isPresent()) {
                subject.notChecked("", "MariaDB does not know " + mySqls.get() + ", which MySQL does" + ASK_MYSQL);
            } else if (RIGHTS.contains(refusal.code())) {
                subject.notChecked("", "the user has no right to it: " + refusal.message());
            } else if (refusal.code() == NOT_PREPARABLE) {
                subject.notChecked("", "the server cannot prepare such a statement: " + refusal.message());
            } else if (isBroken(form, refusal) && !variant.emptyChoices().isEmpty() && othersTaken) {
                subject.notChecked(
                        "",
                        "none of the choices at "
                                + variant.emptyChoices().get(0).place().position()
                                + " may hold, nothing stands for the others, and the server refuses what is left: "
                                + "sound only if no such value comes");
            } else if (refusal.isSyntax() && isForWantOfElements(subject, variant, standIn) && othersTaken) {
                subject.find(
                        Rule.EMPTY_FOREACH,
                        variant.emptyForEach().get(0).place(),
                        "an empty list " + variant.emptyForEach().get(0).name() + " leaves no SQL",
                        "it renders \"" + around(form, refusal)
                                + "\": give the empty list a branch of its own that finds no rows (where false), or do not call it");
            } else if (refusal.isSyntax() && !variant.emptyTrims().isEmpty() && othersTaken) {
                subject.find(
                        Rule.EMPTY_TRIM,
                        variant.emptyTrims().get(0).place(),
                        "with no property given, nothing is left of "
                                + variant.emptyTrims().get(0).name(),
                        "it renders \"" + around(form, refusal)
                                + "\": write one column in any case (id = id, or a time), or do not call it");
            } else if (refusal.isSyntax() && !open(form).isEmpty()) {
                subject.notChecked(
                        when,
                        "nobody knows what ${" + String.join("}, ${", open(form))
                                + "} will be, and no guess made it SQL");
            } else if (standIn
                    && names.absentDatabase(Diagnosis.of(refusal, form.sql())).isPresent()) {
                String database =
                        names.absentDatabase(Diagnosis.of(refusal, form.sql())).get();
                subject.notChecked(
                        "",
                        "the schema makes no database '" + database + "': begin it with create database " + database
                                + "; use " + database);
            } else {
                refused(subject, form, refusal, when, names);
            }
        }
    }

    /** Whether a loop of nothing is the cause: not if the server takes it elsewhere, and here nothing is left of a set. */
    private static boolean isForWantOfElements(Subject subject, Variant variant, boolean standIn) {
        return !variant.emptyForEach().isEmpty()
                && (variant.emptyTrims().isEmpty()
                        || subject.forms().stream()
                                .filter(form -> isUnderstood(form, standIn))
                                .noneMatch(form -> form.variant().emptyForEach().containsAll(variant.emptyForEach())));
    }

    /** An annotation's text, of which MyBatis reads no tags. */
    private static boolean isUntaggedScript(Subject subject, Form form) {
        return subject.statement().annotated()
                && TAG.matcher(form.sql().toString()).find();
    }

    private static void refused(Subject subject, Form form, Refusal refusal, String when, SchemaNames names) {
        Diagnosis diagnosis = Diagnosis.of(refusal, form.sql());
        Optional<String> part = ComposedName.expression(form.variant().text(), diagnosis.name());
        if (part.isPresent() && (diagnosis.rule() == Rule.UNKNOWN_TABLE || diagnosis.rule() == Rule.UNKNOWN_COLUMN)) {
            String what = diagnosis.rule() == Rule.UNKNOWN_TABLE ? "table" : "column";
            subject.notChecked(
                    when, "${" + part.get() + "} is a part of the name of a " + what + ", which nobody knows yet");
            return;
        }
        List<String> tables = Sql.openTables(form.variant().text());
        // The stand-in is what is unknown, where the name is nowhere in the mapper.
        if (diagnosis.rule() == Rule.UNKNOWN_TABLE
                && !tables.isEmpty()
                && !form.variant().text().toString().contains(simple(diagnosis.name()))) {
            subject.notChecked(when, "${" + String.join("}, ${", tables) + "} names a table, which nobody knows yet");
            return;
        }
        if (diagnosis.rule() == Rule.UNKNOWN_COLUMN
                && !open(form).isEmpty()
                && simple(diagnosis.name()).matches("\\d+")) {
            subject.notChecked(
                    when, "${" + String.join("}, ${", open(form)) + "} names a column, which nobody knows yet");
            return;
        }
        List<String> columns = Sql.openColumns(form.variant().text());
        boolean standsIn = diagnosis.rule() == Rule.UNKNOWN_COLUMN
                && !form.variant().text().toString().contains(simple(diagnosis.name()));
        if (!columns.isEmpty() && (standsIn || diagnosis.rule() == Rule.VALUE_COUNT)) {
            subject.notChecked(when, "${" + String.join("}, ${", columns) + "} names a column, which nobody knows yet");
            return;
        }
        if (diagnosis.rule() == Rule.VALUE_COUNT && !open(form).isEmpty()) {
            subject.notChecked(
                    when, "nobody knows how many values ${" + String.join("}, ${", open(form)) + "} will be");
            return;
        }
        if (subject.findings()
                .has(diagnosis.rule(), diagnosis.place(), subject.statement().fullId())) {
            return; // Another variant, the same place.
        }
        subject.find(
                diagnosis.rule(),
                diagnosis.place(),
                what(diagnosis, form, refusal),
                names.advice(diagnosis, isUntaggedScript(subject, form) ? SCRIPT : mend(diagnosis, refusal)) + when);
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String what(Diagnosis diagnosis, Form form, Refusal refusal) {
        return diagnosis.rule() == Rule.SYNTAX_ERROR
                ? "the server does not understand: " + around(form, refusal)
                : "the server says: " + refusal.message().strip().replaceAll("\\s+", " ");
    }

    private static String mend(Diagnosis diagnosis, Refusal refusal) {
        return switch (diagnosis.rule()) {
            case UNKNOWN_TABLE -> "correct the name, or migrate the schema";
            case UNKNOWN_COLUMN -> "correct the name or its alias, or migrate the schema";
            case AMBIGUOUS_COLUMN -> "write the table's alias before the column";
            case UNKNOWN_FUNCTION -> "use a function that this database has";
            case GROUP_BY -> "group by the column, or aggregate it";
            case VALUE_COUNT -> "give each column one value";
            case SYNTAX_ERROR -> "look at what this branch renders";
            default -> "see error " + refusal.code() + " in the server's manual";
        };
    }

    /** A line of the SQL that shows where the server stopped. */
    private static String around(Form form, Refusal refusal) {
        String sql = form.sql().toString();
        int at = Math.max(0, Diagnosis.offset(refusal, form.sql()));
        int from = Math.max(0, at - 40);
        int to = Math.min(sql.length(), at + 40);
        return (from > 0 ? "..." : "")
                + sql.substring(from, to).replaceAll("\\s+", " ").strip()
                + (to < sql.length() ? "..." : "");
    }

    /** The text substitutions of a form. */
    private static List<String> open(Form form) {
        return Placeholders.substituted(form.variant().text()).stream()
                .map(Placeholder::expression)
                .distinct()
                .toList();
    }
}
