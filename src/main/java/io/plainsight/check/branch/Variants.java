package io.plainsight.check.branch;

import io.plainsight.check.branch.Variant.Emptied;
import io.plainsight.check.finding.Place;
import io.plainsight.check.source.Located;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The texts that cover every branch of a script: each with everything else present, and with everything else absent.
 *
 * @param unreached branches that no values were found for, or that were one too many
 * @param elsewhere branches that are taken on other databases only
 * @param blank the collections without whose elements nothing at all is left
 * @param nothing when nothing at all is left for want of what tests ask for
 * @param combinations how many ways through the script there are on paper
 */
public record Variants(
        List<Variant> variants,
        Set<Place> unreached,
        Set<Place> elsewhere,
        Set<Emptied> blank,
        Set<String> nothing,
        BigInteger combinations,
        boolean cut) {

    private static final String DATABASE_ID = "_databaseId";

    /** Three properties at once decide about most tests; a test of more that depend on each other is left alone. */
    private static final int MOST_CHANGES = 3;

    private static final int MOST_TRIALS = 20_000;

    /**
     * @param types of properties; Object where it is not known
     * @param databaseIds what {@code _databaseId} may be here, in lower case
     */
    public static Variants of(Part script, Function<String, Class<?>> types, Set<String> databaseIds, int limit) {
        Search search = new Search(script, types, limit);
        search.restrict(databaseIds);
        return search.variants();
    }

    private static final class Search {
        private final Part script;
        private final Function<String, Class<?>> types;
        private final int limit;
        private final Domains domains;
        private final Map<String, Variant> found = new LinkedHashMap<>();
        private final Set<Emptied> blank = new LinkedHashSet<>();
        private final Set<String> nothing = new LinkedHashSet<>();
        private final Set<String> indexes = new LinkedHashSet<>();
        private BigInteger combinations = BigInteger.ONE;
        private Assignment present;
        private int trials;

        private Search(Part script, Function<String, Class<?>> types, int limit) {
            this.script = script;
            this.types = types;
            this.limit = limit;
            domains = new Domains(types);
            prepare(script);
            domains.settle();
            present = domains.present();
        }

        private void restrict(Set<String> databaseIds) {
            domains.restrict(DATABASE_ID, databaseIds);
            present = domains.present();
        }

        private void prepare(Part part) {
            if (part instanceof Part.Sequence sequence) {
                sequence.parts().forEach(this::prepare);
                sequence.choices().forEach(domains::addChoice);
            } else if (part instanceof Part.Trim trim) {
                prepare(trim.body());
            } else if (part instanceof Part.If condition) {
                Candidates.add(condition.test(), domains);
                multiply(2);
                prepare(condition.body());
            } else if (part instanceof Part.Choose choose) {
                multiply(choose.whens().size() + 1);
                for (Part.If when : choose.whens()) {
                    Candidates.add(when.test(), domains);
                    prepare(when.body());
                }
                if (choose.otherwise() != null) {
                    prepare(choose.otherwise());
                }
                if (choose.mayBeEmpty()) {
                    domains.addChoice(choose.whens());
                }
            } else if (part instanceof Part.ForEach loop) {
                domains.addCollection(loop.collection());
                multiply(3);
                if (loop.indexPath() != null) {
                    indexes.add(loop.indexPath());
                }
                prepare(loop.body());
                loop.choices().forEach(domains::addChoice);
            }
        }

        private void multiply(int ways) {
            combinations = combinations.multiply(BigInteger.valueOf(ways));
        }

        private Variants variants() {
            Assignment absent = absent();
            render(present);
            render(absent);
            Set<Place> unreached = new LinkedHashSet<>();
            Set<Place> elsewhere = new LinkedHashSet<>();
            boolean cut = false;
            for (Goal goal : Goal.of(script)) {
                if (found.size() >= limit) {
                    cut = true;
                    break;
                }
                boolean reached = false;
                for (Assignment base : List.of(present, absent)) {
                    Optional<Assignment> values = find(goal, base);
                    values.ifPresent(this::render);
                    reached |= values.isPresent();
                }
                if (!reached && isElsewhere(goal)) {
                    elsewhere.add(goal.place());
                } else if (!reached && !isExhausted(goal)) {
                    unreached.add(goal.place());
                }
            }
            return new Variants(List.copyOf(found.values()), unreached, elsewhere, blank, nothing, combinations, cut);
        }

        /** Whether another database leads there. */
        private boolean isElsewhere(Goal goal) {
            if (!goal.hasBody() || !goal.paths(domains.paths()).contains(DATABASE_ID)) {
                return false;
            }
            Search everywhere = new Search(script, types, limit);
            return everywhere.find(goal, everywhere.present).isPresent();
        }

        /** Whether all values were tried, so that nothing leads there: a foreach that is guarded against empty lists, say. */
        private boolean isExhausted(Goal goal) {
            return goal.paths(domains.paths()).size() <= MOST_CHANGES && trials <= MOST_TRIALS;
        }

        /** As much absent as can be without an exception. */
        private Assignment absent() {
            Assignment absent = present;
            for (String path : domains.paths()) {
                Assignment less = absent.with(path, domains.absent(path));
                if (isPossible(less)) {
                    absent = less;
                }
            }
            return absent;
        }

        private boolean isPossible(Assignment assignment) {
            try {
                new Rendering(assignment, domains::isNumbered).render(script);
                return true;
            } catch (Evaluation.Impossible e) {
                return false;
            }
        }

        /** Condition by condition; all at once where a later one needs what an earlier one had no need of. */
        private Optional<Assignment> find(Goal goal, Assignment base) {
            Assignment values = base;
            for (Goal step : goal.steps()) {
                Optional<Assignment> next = search(step, step.last(), values);
                if (next.isEmpty()) {
                    return search(goal, goal, base);
                }
                values = next.get();
            }
            return isPossible(values) ? Optional.of(values) : search(goal, goal, base);
        }

        /** The nearest values with which a goal holds, changing what some of its conditions look at. */
        private Optional<Assignment> search(Goal goal, Goal changing, Assignment base) {
            List<String> paths = changing.paths(domains.paths());
            trials = 0;
            for (int changes = 0; changes <= Math.min(MOST_CHANGES, paths.size()); changes++) {
                Optional<Assignment> values = find(goal, base, paths, 0, changes);
                if (values.isPresent()) {
                    return values;
                }
            }
            return Optional.empty();
        }

        private Optional<Assignment> find(Goal goal, Assignment base, List<String> paths, int from, int changes) {
            if (++trials > MOST_TRIALS) {
                return Optional.empty();
            }
            if (changes == 0) {
                return holds(goal, base) ? Optional.of(base) : Optional.empty();
            }
            for (int i = from; i < paths.size(); i++) {
                String path = paths.get(i);
                for (Value value : domains.options(path)) {
                    if (!value.equals(base.get(path))) {
                        Optional<Assignment> values = find(goal, base.with(path, value), paths, i + 1, changes - 1);
                        if (values.isPresent()) {
                            return values;
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private static boolean holds(Goal goal, Assignment assignment) {
            try {
                return goal.holds(assignment);
            } catch (Evaluation.Impossible e) {
                return false;
            }
        }

        private void render(Assignment assignment) {
            Rendering rendering = new Rendering(assignment, domains::isNumbered);
            try {
                Located text = rendering.render(script).strip();
                if (text.length() > 0) {
                    found.putIfAbsent(
                            text.toString(),
                            new Variant(
                                    text,
                                    when(assignment),
                                    rendering.emptyForEach(),
                                    rendering.emptyTrims(),
                                    rendering.emptyChoices()));
                } else {
                    blank.addAll(rendering.emptyForEach());
                    String when = when(assignment);
                    if (rendering.emptyForEach().isEmpty()
                            && rendering.emptyChoices().isEmpty()
                            && !when.isEmpty()) {
                        nothing.add(when);
                    }
                }
            } catch (Evaluation.Impossible e) {
                // These values never get as far as the server.
            }
        }

        /** What is not as usual. */
        private String when(Assignment assignment) {
            List<String> differences = new ArrayList<>();
            for (String path : domains.paths()) {
                Value value = assignment.get(path);
                if (!value.equals(present.get(path)) && !indexes.contains(path)) {
                    differences.add(LoopNames.shown(path) + " " + words(value));
                }
            }
            int shown = Math.min(3, differences.size());
            String more = differences.size() > shown ? " and so on" : "";
            return differences.isEmpty() ? "" : "when " + String.join(", ", differences.subList(0, shown)) + more;
        }

        private static String words(Value value) {
            if (value instanceof Value.Null) {
                return "is null";
            }
            if (value instanceof Value.Size size) {
                return size.count() == 0
                        ? "is empty"
                        : "has " + size.count() + (size.count() == 1 ? " element" : " elements");
            }
            return value instanceof Value.Constant constant
                    ? "is " + (constant.value().equals("") ? "''" : constant.value())
                    : "is something else";
        }
    }
}
