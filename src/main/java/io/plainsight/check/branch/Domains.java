package io.plainsight.check.branch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.ibatis.ognl.ASTConst;
import org.apache.ibatis.ognl.Node;

/** The values that make a difference, for each property that a script's tests look at. */
final class Domains {

    /** Of a text there is a first part at least, be it empty. */
    private static final Pattern NEVER_EMPTY = Pattern.compile("(?s).+\\.split\\(.*\\)");

    private final Map<String, Set<Value>> values = new LinkedHashMap<>();
    private final Predicate<String> neverNull;

    /** @param neverNull whether a property is of a primitive type */
    Domains(Predicate<String> neverNull) {
        this.neverNull = neverNull;
    }

    void addTest(Expression test) {
        addTest(test, test.root());
    }

    /** A collection that is iterated: none, one and two elements. */
    void addCollection(Expression collection) {
        String path = collection.operand(collection.root()).path();
        Set<Value> sizes = of(path);
        sizes.remove(Value.OTHER);
        for (int count = 2; count >= (NEVER_EMPTY.matcher(path).matches() ? 1 : 0); count--) {
            sizes.add(new Value.Size(count));
        }
    }

    /** What a choice without an otherwise compares is one of the constants, unless that is asked for. */
    void addChoice(List<Part.If> choice) {
        for (Part.If when : choice) {
            for (Expression.Comparison comparison : when.test().comparisons()) {
                Set<Value> options = of(when.test().scoped(comparison.path()));
                if (options.remove(Value.OTHER)) {
                    options.add(Value.OTHER); // The last one, which no variant takes without need.
                }
            }
        }
    }

    /** Leaves those of these constants that tests name, or something that no test names. */
    void restrict(String path, Set<String> constants) {
        Set<Value> options = values.getOrDefault(path, new LinkedHashSet<>());
        Predicate<Value> ours = value -> value instanceof Value.Constant constant
                && constants.contains(constant.value().toString().toLowerCase(Locale.ROOT));
        boolean named = options.stream().anyMatch(ours);
        options.removeIf(value -> named ? !ours.test(value) : value instanceof Value.Constant);
    }

    private void addTest(Expression test, Node node) {
        if (Expression.is(node, "And") || Expression.is(node, "Or") || Expression.is(node, "Not")) {
            Expression.children(node).forEach(child -> addTest(test, child));
        } else if (Operand.isComparison(node) && !Operand.isOpaque(node)) {
            addComparison(test, node, node.jjtGetChild(0), node.jjtGetChild(1));
            addComparison(test, node, node.jjtGetChild(1), node.jjtGetChild(0));
        } else if (!Operand.isConstant(node)) {
            addBoolean(test.operand(node));
        }
    }

    private void addBoolean(Operand operand) {
        Operand.Emptiness emptiness = operand.emptiness();
        if (emptiness == null) {
            of(operand.path()).addAll(List.of(Value.TRUE, Value.FALSE));
            of(operand.path()).remove(Value.OTHER);
            return;
        }
        Set<Value> options = of(emptiness.path());
        if (emptiness.takesNull()) {
            addNull(emptiness.path(), options);
        }
        options.add(new Value.Size(0));
    }

    private void addComparison(Expression test, Node comparison, Node path, Node constant) {
        if (!Operand.isConstant(constant) || Operand.isConstant(path)) {
            return;
        }
        String name = test.operand(path).path();
        Set<Value> options = of(name);
        if (!(constant instanceof ASTConst known)) {
            options.add(new Value.Constant(constant.toString()));
        } else if (known.getValue() == null) {
            addNull(name, options);
        } else if (known.getValue() instanceof Number number && !isEquality(comparison)) {
            BigDecimal limit = new BigDecimal(number.toString());
            options.add(Value.constant(limit.add(BigDecimal.ONE)));
            options.add(Value.constant(limit));
            options.add(Value.constant(limit.subtract(BigDecimal.ONE)));
            options.remove(Value.OTHER);
        } else {
            options.add(Value.constant(known.getValue()));
        }
    }

    private static boolean isEquality(Node node) {
        return Expression.is(node, "Eq") || Expression.is(node, "NotEq");
    }

    private void addNull(String name, Set<Value> options) {
        if (!neverNull.test(name)) {
            options.add(Value.NULL);
        }
    }

    private Set<Value> of(String path) {
        return values.computeIfAbsent(path, name -> new LinkedHashSet<>(List.of(Value.OTHER)));
    }

    Set<String> paths() {
        return values.keySet();
    }

    List<Value> options(String path) {
        return new ArrayList<>(values.getOrDefault(path, Set.of(Value.OTHER)));
    }

    /** All there, as far as that can be said. */
    Assignment present() {
        Map<String, Value> all = new LinkedHashMap<>();
        values.forEach((path, options) -> all.put(
                path,
                options.stream()
                        .filter(value -> !value.isEmpty() && value.isTrue())
                        .findFirst()
                        .orElse(options.iterator().next())));
        return new Assignment(all);
    }

    /** What a property is when it is not there. */
    Value absent(String path) {
        List<Value> options = options(path);
        return options.stream()
                .filter(Value.Null.class::isInstance)
                .findFirst()
                .or(() -> options.stream()
                        .filter(value -> value.isEmpty() || !value.isTrue())
                        .findFirst())
                .orElse(options.get(options.size() - 1));
    }
}
