package io.plainsight.check.branch;

import io.plainsight.check.finding.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A branch that some variant must take, and all that must hold for it.
 *
 * @param hasBody whether it renders something of its own
 */
record Goal(List<Condition> conditions, Place place, boolean hasBody) {

    /** A test that must come out so, or a collection that must have so many elements. */
    private record Condition(Expression expression, boolean wanted, int count) {

        private static final int ANY = -1;

        boolean holds(Evaluation evaluation) throws Evaluation.Impossible {
            if (count < 0) {
                return evaluation.test(expression) == wanted;
            }
            int found = evaluation.count(expression);
            return wanted ? found == count : found > 0;
        }
    }

    /** The same with its first conditions only; each step leads one further in. */
    List<Goal> steps() {
        List<Goal> steps = new ArrayList<>();
        for (int i = 1; i <= conditions.size(); i++) {
            steps.add(new Goal(conditions.subList(0, i), place, hasBody));
        }
        return steps;
    }

    /** Its last condition alone. */
    Goal last() {
        return new Goal(conditions.subList(conditions.size() - 1, conditions.size()), place, hasBody);
    }

    boolean holds(Assignment assignment) throws Evaluation.Impossible {
        Evaluation evaluation = new Evaluation(assignment);
        for (Condition condition : conditions) {
            if (!condition.holds(evaluation)) {
                return false;
            }
        }
        return true;
    }

    /** The properties that decide about it. */
    List<String> paths(Set<String> known) {
        Set<String> paths = new LinkedHashSet<>();
        for (Condition condition : conditions) {
            Expression.all(condition.expression.root())
                    .flatMap(node -> condition.expression.operand(node).paths().stream())
                    .filter(known::contains)
                    .forEach(paths::add);
        }
        return new ArrayList<>(paths);
    }

    /** All goals of a script: every test both ways, every choice, every foreach with none, one and two elements. */
    static List<Goal> of(Part script) {
        List<Goal> goals = new ArrayList<>();
        collect(script, List.of(), goals);
        return goals;
    }

    private static void collect(Part part, List<Condition> outer, List<Goal> goals) {
        if (part instanceof Part.Sequence sequence) {
            sequence.parts().forEach(child -> collect(child, outer, goals));
        } else if (part instanceof Part.Trim trim) {
            collect(trim.body(), outer, goals);
        } else if (part instanceof Part.If condition) {
            Place place = condition.test().place();
            List<Condition> inside = test(outer, condition.test(), true);
            goals.add(new Goal(inside, place, true));
            goals.add(new Goal(test(outer, condition.test(), false), place, false));
            collect(condition.body(), inside, goals);
        } else if (part instanceof Part.Choose choose) {
            List<Condition> before = outer;
            for (Part.If when : choose.whens()) {
                List<Condition> inside = test(before, when.test(), true);
                goals.add(new Goal(inside, when.test().place(), true));
                collect(when.body(), inside, goals);
                before = test(before, when.test(), false);
            }
            goals.add(new Goal(before, choose.place(), choose.otherwise() != null));
            if (choose.otherwise() != null) {
                collect(choose.otherwise(), before, goals);
            }
        } else if (part instanceof Part.ForEach loop) {
            for (int count = 2; count >= 0; count--) {
                goals.add(
                        new Goal(plus(outer, new Condition(loop.collection(), true, count)), loop.place(), count > 0));
            }
            collect(loop.body(), plus(outer, new Condition(loop.collection(), false, 0)), goals);
        }
    }

    private static List<Condition> test(List<Condition> outer, Expression test, boolean wanted) {
        return plus(outer, new Condition(test, wanted, Condition.ANY));
    }

    private static List<Condition> plus(List<Condition> outer, Condition last) {
        List<Condition> all = new ArrayList<>(outer);
        all.add(last);
        return all;
    }
}
