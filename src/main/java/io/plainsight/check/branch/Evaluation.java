package io.plainsight.check.branch;

import io.plainsight.check.branch.Operand.Step;
import io.plainsight.check.branch.Value.Constant;
import io.plainsight.check.branch.Value.Size;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.ognl.ASTConst;
import org.apache.ibatis.ognl.ASTMethod;
import org.apache.ibatis.ognl.Node;
import org.apache.ibatis.ognl.OgnlOps;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a test over assumed values, by OGNL's own operations and the methods of texts and numbers. What only the
 * project's own code could answer is assumed as a whole.
 */
final class Evaluation {

    private final Assignment assignment;

    Evaluation(Assignment assignment) {
        this.assignment = assignment;
    }

    Evaluation with(String path, Value value) {
        return new Evaluation(assignment.with(path, value));
    }

    /** Values with which the expression throws when it really runs. */
    static final class Impossible extends Exception {
        private static final long serialVersionUID = 1L;

        Impossible() {
            super(null, null, false, false); // Thrown often, and never shown.
        }
    }

    boolean test(Expression expression) throws Impossible {
        return OgnlOps.booleanValue(value(expression, expression.root()));
    }

    /** What a literal, a static field, or a literal's own method is. */
    static Value constant(Expression expression, Node node) {
        try {
            Object value = new Evaluation(new Assignment(Map.of())).value(expression, node);
            return value == null ? Value.NULL : value instanceof Thing thing ? thing.value() : Value.constant(value);
        } catch (Impossible e) {
            return Value.OTHER;
        }
    }

    /** How many elements a foreach finds. */
    int count(Expression collection) throws Impossible {
        Object value = value(collection, collection.root());
        if (value instanceof Thing thing) {
            return thing.value() instanceof Size size ? size.count() : 2;
        }
        if (value instanceof Collection<?> elements) {
            return elements.size();
        }
        if (value == null || !value.getClass().isArray()) {
            throw new Impossible();
        }
        return Array.getLength(value);
    }

    private @Nullable Object value(Expression expression, Node node) throws Impossible {
        if (node instanceof ASTConst constant) {
            return constant.getValue() == null ? null : java("", Value.constant(constant.getValue()));
        }
        String kind = node.getClass().getSimpleName();
        return switch (kind) {
            case "ASTAnd", "ASTOr" -> junction(expression, node, kind.equals("ASTOr"));
            case "ASTNot" -> !OgnlOps.booleanValue(value(expression, node.jjtGetChild(0)));
            case "ASTTest" ->
                value(
                        expression,
                        node.jjtGetChild(OgnlOps.booleanValue(value(expression, node.jjtGetChild(0))) ? 1 : 2));
            case "ASTEq" -> equal(expression, node);
            case "ASTNotEq" -> !equal(expression, node);
            case "ASTLess" -> order(expression, node) < 0;
            case "ASTLessEq" -> order(expression, node) <= 0;
            case "ASTGreater" -> order(expression, node) > 0;
            case "ASTGreaterEq" -> order(expression, node) >= 0;
            case "ASTIn", "ASTNotIn" ->
                Expression.is(node.jjtGetChild(1), "List")
                        ? in(expression, node) == kind.equals("ASTIn")
                        : java(expression.operand(node).path());
            case "ASTAdd", "ASTSubtract", "ASTMultiply", "ASTDivide", "ASTRemainder", "ASTNegate" ->
                Operations.computed(kind, values(expression, node));
            case "ASTList" -> values(expression, node);
            default -> value(expression, expression.operand(node));
        };
    }

    private List<@Nullable Object> values(Expression expression, Node parent) throws Impossible {
        List<@Nullable Object> values = new ArrayList<>();
        for (Node child : Expression.children(parent)) {
            values.add(value(expression, child));
        }
        return values;
    }

    private @Nullable Object junction(Expression expression, Node node, boolean enough) throws Impossible {
        Object value = null;
        for (Node part : Expression.children(node)) {
            value = value(expression, part);
            if (OgnlOps.booleanValue(value) == enough) {
                return value;
            }
        }
        return value;
    }

    private boolean equal(Expression expression, Node node) throws Impossible {
        return Operations.equal(value(expression, node.jjtGetChild(0)), value(expression, node.jjtGetChild(1)));
    }

    private int order(Expression expression, Node node) throws Impossible {
        return Operations.order(value(expression, node.jjtGetChild(0)), value(expression, node.jjtGetChild(1)));
    }

    private boolean in(Expression expression, Node node) throws Impossible {
        Object wanted = value(expression, node.jjtGetChild(0));
        for (Object one : values(expression, node.jjtGetChild(1))) {
            if (Operations.equal(wanted, one)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Object value(Expression expression, Operand operand) throws Impossible {
        Node head = operand.head();
        Node helped = operand.helped();
        Object value;
        if (helped != null) {
            value = Operations.isEmpty(value(expression, helped)) != operand.isNegated();
        } else if (Expression.is(head, "StaticField")) {
            value = new Thing(operand.start(), new Constant(operand.start()));
        } else if (operand.steps().isEmpty()
                || Expression.is(head, "Property")
                || Expression.is(head, "StaticMethod")) {
            value = head(operand);
        } else {
            value = value(expression, head);
        }
        for (Step step : operand.steps()) {
            value = step(expression, value, step);
        }
        return value;
    }

    private @Nullable Object head(Operand operand) {
        boolean absent = assignment.get(Operand.ROOT) instanceof Value.Null
                && !operand.start().equals(Operand.ROOT);
        return absent && Expression.is(operand.head(), "Property") ? null : java(operand.start());
    }

    private @Nullable Object step(Expression expression, @Nullable Object source, Step step) throws Impossible {
        if (source == null) {
            throw new Impossible(); // A property of null.
        }
        if (step.asksEmptiness() && !(source instanceof Boolean) && !(source instanceof Number)) {
            return Operations.isEmpty(source);
        }
        if (source instanceof Thing thing) {
            if (step.isEquality() && !thing.isSize()) {
                return Operations.equal(thing, value(expression, step.link().jjtGetChild(0)));
            }
            if (thing.value() instanceof Size size) {
                if (step.asksCount()) {
                    return size.count();
                }
                if (step.text().equals("keys")
                        || step.text().equals("values")
                        || step.path().equals(thing.path())) {
                    return thing;
                }
            }
            boolean named = step.text().equals("name()") || step.text().equals("toString()");
            return named && thing.value() instanceof Constant constant
                    ? simpleName(constant)
                    : step.path().equals(thing.path()) ? thing : java(step.path());
        }
        return step.link() instanceof ASTMethod method ? call(expression, source, step, method) : java(step.path());
    }

    private static String simpleName(Constant field) {
        String text = field.value().toString();
        return text.substring(text.lastIndexOf('@') + 1);
    }

    /** A method of a text, a number or a list. */
    private @Nullable Object call(Expression expression, Object source, Step step, ASTMethod method) throws Impossible {
        List<@Nullable Object> arguments = values(expression, method);
        if (arguments.stream().anyMatch(Thing.class::isInstance)) {
            return step.isEquality() ? (Object) false : java(step.path());
        }
        return Operations.call(source, method.getMethodName(), arguments).orElseGet(() -> java(step.path()));
    }

    private @Nullable Object java(String path) {
        return java(path, assignment.get(path));
    }

    private static @Nullable Object java(String path, Value value) {
        if (value instanceof Value.Null) {
            return null;
        }
        if (!(value instanceof Constant constant)) {
            return new Thing(path, value);
        }
        if (constant.value() instanceof BigDecimal number) {
            return number.stripTrailingZeros().scale() > 0
                    ? (Object) number.doubleValue()
                    : number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
                            ? (Object) number.longValue()
                            : (Object) number.intValue();
        }
        return constant.value().toString().startsWith("@")
                ? new Thing(constant.value().toString(), constant)
                : constant.value();
    }
}
