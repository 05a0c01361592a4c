package io.plainsight.check;

import io.plainsight.check.branch.Part;
import io.plainsight.check.branch.ScriptBuilder;
import io.plainsight.check.branch.Sql;
import io.plainsight.check.branch.Variant;
import io.plainsight.check.branch.Variants;
import io.plainsight.check.finding.Findings;
import io.plainsight.check.finding.Place;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.result.Shape;
import io.plainsight.check.rule.Coverage;
import io.plainsight.check.rule.HandlerRules;
import io.plainsight.check.rule.InterfaceRules;
import io.plainsight.check.rule.Project;
import io.plainsight.check.rule.ReferenceRules;
import io.plainsight.check.rule.ShapeRules;
import io.plainsight.check.rule.Subject;
import io.plainsight.check.rule.Subject.Form;
import io.plainsight.check.rule.SubjectRules;
import io.plainsight.check.server.Prepared;
import io.plainsight.check.server.Server;
import io.plainsight.check.source.Statement;
import io.plainsight.check.type.Beans;
import io.plainsight.check.type.MapperMethod;
import io.plainsight.check.type.Parameters;
import io.plainsight.check.type.Property;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** One run over all statements. */
final class Inspection {

    private final Project project;
    private final Server server;
    private final Settings settings;
    private final Findings findings;
    private final Map<String, String> variables = new HashMap<>();
    private final SubjectRules rules;
    private final Scope scope;

    Inspection(Project project, Server server, Settings settings, Findings findings) throws SQLException {
        this.project = project;
        this.server = server;
        this.settings = settings;
        this.findings = findings;
        project.configuration()
                .getVariables()
                .forEach((name, value) -> variables.put(String.valueOf(name), String.valueOf(value)));
        scope = new Scope(project.configuration(), settings.databaseIds());
        rules = new SubjectRules(project, server, settings.rows());
    }

    /** How many statements there were. */
    int run(BiConsumer<Integer, Integer> progress) throws SQLException {
        ReferenceRules.check(project, findings);
        InterfaceRules.check(project, findings);
        ShapeRules.check(project, findings);
        HandlerRules.check(project, findings);
        if (!server.describesResults()) {
            findings.notChecked(
                    Place.in(""),
                    "the columns of all results",
                    "only MySQL's Connector/J has the server describe them");
        }
        Coverage coverage = new Coverage();
        List<Statement> all = project.mappers().statements();
        int done = 0;
        for (Statement statement : all) {
            inspectSafely(statement, statement, coverage);
            for (Statement key : statement.keys()) {
                inspectSafely(key, statement, coverage);
            }
            progress.accept(++done, all.size());
        }
        rules.finish();
        coverage.report(findings);
        return all.size();
    }

    /** A statement that a rule stumbles over must not hide what is wrong with the others. */
    private void inspectSafely(Statement statement, Statement called, Coverage coverage) throws SQLException {
        try {
            inspect(statement, parameters(called), coverage);
        } catch (RuntimeException | LinkageError e) {
            findings.notChecked(statement.place(), statement.fullId(), "the check itself failed here: " + e);
        }
    }

    private void inspect(Statement statement, Parameters parameters, Coverage coverage) throws SQLException {
        Optional<String> obstacle = scope.obstacle(statement);
        Optional<Shape> shape = statement.isQuery() ? project.shapes().of(statement) : Optional.empty();
        Optional<Part> script = obstacle.isPresent()
                ? Optional.empty()
                : ScriptBuilder.build(project.mappers(), statement, variables, findings);
        if (script.isEmpty()) {
            obstacle.ifPresent(why -> findings.notChecked(statement.place(), statement.fullId(), why));
            shape.ifPresent(rows -> coverage.addUnknown(statement, rows));
            return;
        }
        classes(statement, shape);
        List<Form> forms = new ArrayList<>();
        Subject subject = new Subject(
                statement,
                script.get(),
                parameters,
                statement.isKey() ? List.of() : project.methods(statement.namespace(), statement.id()),
                shape,
                forms,
                findings);
        Variants variants =
                Variants.of(script.get(), path -> type(parameters, path), scope.databaseIds(), settings.variants());
        report(variants, statement);
        for (Variant variant : variants.variants()) {
            forms.addAll(ask(subject, variant));
        }
        rules.check(subject, coverage);
    }

    private void report(Variants variants, Statement statement) {
        if (variants.cut()) {
            findings.notChecked(
                    statement.place(),
                    statement.fullId(),
                    "only " + variants.variants().size() + " of about " + Scope.magnitude(variants.combinations())
                            + " combinations were prepared (--variants allows more)");
        }
        variants.blank()
                .forEach(loop -> findings.add(
                        Rule.EMPTY_FOREACH,
                        loop.place(),
                        statement.fullId(),
                        "an empty list " + loop.name() + " leaves no SQL",
                        "it renders nothing at all: do not call it with an empty list"));
        variants.nothing().stream()
                .findFirst()
                .ifPresent(when -> findings.add(
                        Rule.EMPTY_TRIM,
                        statement.place(),
                        statement.fullId(),
                        "no SQL is left " + when,
                        "write what stands in any case outside of the tests, or do not call it then"));
        variants.unreached().forEach(place -> left(statement, place, "no values were found that lead there"));
        variants.elsewhere()
                .forEach(place -> left(statement, place, "another database leads there, by what it asks _databaseId"));
    }

    private void left(Statement statement, Place branch, String because) {
        findings.notChecked(
                branch,
                "a branch of " + statement.fullId() + (branch.line() == 0 ? "" : " at " + branch.position()),
                because);
    }

    /** Object where it is not known. */
    private static Class<?> type(Parameters parameters, String path) {
        return path.matches("[\\w.]+") && parameters.find(path) instanceof Property.Known known
                ? Beans.raw(known.type())
                : Object.class;
    }

    private void classes(Statement statement, Optional<Shape> shape) {
        Optional<String> type = statement.attribute("resultType");
        if (statement.isQuery() && shape.isEmpty() && type.isPresent()) {
            findings.notChecked(
                    statement.place(),
                    "the class " + type.get() + " that " + statement.fullId() + " returns",
                    "the class, or one that it needs, is not on the class path (give --classpath)");
        }
    }

    private Parameters parameters(Statement statement) {
        List<MapperMethod> methods = project.methods(statement.namespace(), statement.id());
        if (project.selected().contains(statement.fullId()) || methods.size() > 1) {
            return new Parameters.Open(false);
        }
        if (methods.size() == 1) {
            return Parameters.of(methods.get(0), project.types());
        }
        Optional<String> type = statement.attribute("parameterType");
        Optional<Parameters> known =
                type.flatMap(project.types()::find).map(found -> Parameters.of(found, project.types()));
        if (known.isEmpty() && type.isPresent()) {
            findings.notChecked(
                    statement.place(),
                    "the class " + type.get() + " that " + statement.fullId() + " takes",
                    "the class, or one that it needs, is not on the class path (give --classpath)");
        }
        // Where the interface is not here its methods may name what they take: MyBatis does not ask for parameterType.
        boolean hidden = statement.namespace().contains(".") && !project.hasMapper(statement.namespace());
        return hidden ? new Parameters.Open(false) : known.orElse(new Parameters.Open(false));
    }

    /** What the driver sends in place of a refused text, where a value stands beside a literal. */
    private Prepared prepare(Subject subject, Sql sql) throws SQLException {
        Prepared answer = server.prepare(sql.toString());
        Optional<BesideLiteral> beside =
                answer.refusal() != null && answer.refusal().isSyntax()
                        ? BesideLiteral.in(sql.toString())
                        : Optional.empty();
        if (beside.isEmpty()) {
            return answer;
        }
        Prepared joined = server.prepare(beside.get().joined());
        if (joined.refusal() != null) {
            return answer;
        }
        subject.findings()
                .add(
                        Rule.BESIDE_LITERAL,
                        sql.text().placeAt(beside.get().offset()),
                        subject.statement().fullId(),
                        "a bound value stands beside a text in quotes",
                        "write concat('%', #{...}, '%')");
        return joined;
    }

    /** The likeliest text of a variant that the server takes; the likeliest of all if it takes none. */
    private List<Form> ask(Subject subject, Variant variant) throws SQLException {
        List<Form> first = List.of();
        for (Sql sql : Sql.of(variant.text())) {
            List<Form> forms = new ArrayList<>();
            boolean understood = true;
            List<Sql> statements = Split.of(sql);
            for (Sql one : statements) {
                Prepared answer = prepare(subject, one);
                forms.add(new Form(variant, one, answer));
                understood &= answer.refusal() == null || !answer.refusal().isSyntax();
            }
            if (statements.size() > 1) {
                findings.add(
                        Rule.MULTIPLE_STATEMENTS,
                        subject.statement().place(),
                        subject.statement().fullId(),
                        "it holds " + statements.size() + " statements",
                        "make each one a mapped statement, called in one transaction");
            }
            if (understood) {
                return forms;
            }
            first = first.isEmpty() ? forms : first;
        }
        return first;
    }
}
