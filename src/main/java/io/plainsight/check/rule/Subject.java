package io.plainsight.check.rule;

import io.plainsight.check.branch.Part;
import io.plainsight.check.branch.Sql;
import io.plainsight.check.branch.Variant;
import io.plainsight.check.finding.Findings;
import io.plainsight.check.finding.Place;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.result.Shape;
import io.plainsight.check.server.Prepared;
import io.plainsight.check.source.Statement;
import io.plainsight.check.type.MapperMethod;
import io.plainsight.check.type.Parameters;
import java.util.List;
import java.util.Optional;

/**
 * A statement with all that is known of it.
 *
 * @param script with its includes put in
 * @param methods that call it, empty if its interface is not here
 * @param shape of its rows; empty if there are none, or their class is not here
 * @param forms what the server was asked about, in the order of the variants
 */
public record Subject(
        Statement statement,
        Part script,
        Parameters parameters,
        List<MapperMethod> methods,
        Optional<Shape> shape,
        List<Form> forms,
        Findings findings) {

    /** A variant, the text that was sent for it, and the answer. */
    public record Form(Variant variant, Sql sql, Prepared answer) {

        boolean isTaken() {
            return answer.refusal() == null;
        }
    }

    void find(Rule rule, Place place, String what, String mend) {
        findings.add(rule, place, statement.fullId(), what, mend);
    }

    void find(Rule rule, String what, String mend) {
        find(rule, statement.place(), what, mend);
    }

    void notChecked(String part, String because) {
        findings.notChecked(statement.place(), statement.fullId() + part, because);
    }
}
