package io.plainsight.check.rule;

import io.plainsight.check.branch.Placeholders;
import io.plainsight.check.branch.Variant;
import io.plainsight.check.finding.Nearest;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.result.Shape;
import io.plainsight.check.rule.Subject.Form;
import io.plainsight.check.server.ResultColumn;
import io.plainsight.check.server.Server;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.ibatis.annotations.MapKey;

/** All rules that look at one statement. */
public final class SubjectRules {

    private final Project project;
    private final Server server;
    private final long rows;
    private final boolean plans;
    private final SchemaNames names;
    private final MeaningRules meaning;
    private final RequiredColumns required;
    private final List<Subject> planned = new ArrayList<>();

    /** @param rows that a statement may scan without a note */
    public SubjectRules(Project project, Server server, long rows) throws SQLException {
        this.project = project;
        this.server = server;
        this.rows = rows;
        plans = server.hasTableOver(rows);
        names = new SchemaNames(server.tables(), server.columns(), server.databases());
        meaning = new MeaningRules(names, server.sqlMode(), server.isStandIn());
        required = new RequiredColumns(server.sqlMode(), server.required());
    }

    /** Applies them; what only all statements together can tell goes into the coverage. */
    public void check(Subject subject, Coverage coverage) throws SQLException {
        ParameterRules.check(project, subject);
        ServerRules.check(subject, names, server.isStandIn());
        StatementRules.check(project, subject);
        meaning.check(subject);
        required.check(subject);
        NeighbourRules.check(subject);
        if (plans) {
            planned.add(subject);
        }
        if (subject.shape().isPresent() && !subject.statement().isKey()) {
            results(subject, subject.shape().get(), coverage);
        }
    }

    /** What is best asked once all statements are in: plans, the readers' first, each kind in one transaction. */
    public void finish() throws SQLException {
        for (boolean reading : new boolean[] {true, false}) {
            for (Subject subject : planned) {
                PlanRules.check(subject, server, reading, rows);
            }
        }
    }

    private void results(Subject subject, Shape shape, Coverage coverage) {
        Map<List<ResultColumn>, Form> results = new LinkedHashMap<>();
        boolean known = true;
        Set<Variant> answered = new HashSet<>();
        for (Form form : subject.forms()) {
            List<ResultColumn> columns = form.answer().columns();
            if (columns != null && !columns.isEmpty() && !answered.add(form.variant())) {
                continue; // A further result set of the same text, which has another result map, or none.
            }
            if (columns == null || columns.isEmpty() || choosesColumns(form)) {
                known &= form.isTaken() && columns != null && !choosesColumns(form);
            } else {
                results.putIfAbsent(PresentColumns.of(columns, form.sql().toString()), form);
            }
        }
        Set<String> unread = new LinkedHashSet<>();
        results.forEach((columns, form) -> {
            unread.addAll(ColumnRules.check(
                    project, subject, shape, columns, form.sql().toString()));
            JoinRules.check(subject, shape, columns, form.sql().toString());
        });
        List<ResultColumn> all =
                results.keySet().stream().flatMap(List::stream).distinct().toList();
        if (known && !all.isEmpty()) {
            mapKey(subject, shape, all);
            coverage.add(subject, shape, all, unread);
        } else {
            coverage.addUnknown(subject.statement(), shape);
        }
    }

    /** A Map has the columns' labels, and null for any other name. */
    private static void mapKey(Subject subject, Shape shape, List<ResultColumn> columns) {
        if (!shape.knownType().filter(Map.class::isAssignableFrom).isPresent()
                || !shape.mappings().isEmpty()) {
            return;
        }
        List<String> labels = columns.stream().map(ResultColumn::label).toList();
        subject.methods().stream()
                .flatMap(method -> Optional.ofNullable(method.method().getAnnotation(MapKey.class)).stream())
                .filter(key -> !labels.contains(key.value()))
                .forEach(key -> subject.find(
                        Rule.UNKNOWN_PROPERTY,
                        "@MapKey(\"" + key.value() + "\"): the rows have no column of this name",
                        Nearest.advice(
                                key.value(), labels, "write one of " + String.join(", ", new TreeSet<>(labels)))));
    }

    /** Whether a text substitution decides about the columns. */
    private static boolean choosesColumns(Form form) {
        String text = form.variant().text().toString();
        int columns = PlainSql.before("from", PlainSql.outermost(text)).length();
        return Placeholders.substituted(form.variant().text()).stream()
                .anyMatch(placeholder -> placeholder.offset() < columns);
    }
}
