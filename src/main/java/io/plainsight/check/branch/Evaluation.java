package io.plainsight.check.branch;

import io.plainsight.check.branch.Value.Constant;
import io.plainsight.check.branch.Value.Size;
import java.math.BigDecimal;
import org.apache.ibatis.ognl.ASTConst;
import org.apache.ibatis.ognl.Node;

/** Evaluates a test over assumed values. What only the project's own code could answer is assumed as a whole. */
final class Evaluation {

    static final String ROOT = "_parameter";

    private final Assignment assignment;

    Evaluation(Assignment assignment) {
        this.assignment = assignment;
    }

    /** Values with which the expression throws when it really runs. */
    static final class Impossible extends Exception {
        private static final long serialVersionUID = 1L;

        Impossible() {
            super(null, null, false, false); // Thrown often, and never shown.
        }
    }

    boolean test(Expression expression) throws Impossible {
        return test(expression, expression.root());
    }

    /** How many elements a foreach finds. */
    int count(Expression collection) throws Impossible {
        Value value = value(collection, collection.root());
        if (value instanceof Size size) {
            return size.count();
        }
        if (value instanceof Value.Null) {
            throw new Impossible();
        }
        return 2;
    }

    private boolean test(Expression expression, Node node) throws Impossible {
        if (Expression.is(node, "And")) {
            for (Node part : Expression.children(node)) {
                if (!test(expression, part)) {
                    return false;
                }
            }
            return true;
        }
        if (Expression.is(node, "Or")) {
            for (Node part : Expression.children(node)) {
                if (test(expression, part)) {
                    return true;
                }
            }
            return false;
        }
        if (Expression.is(node, "Not")) {
            return !test(expression, node.jjtGetChild(0));
        }
        if (Operand.isComparison(node) && !Operand.isOpaque(node)) {
            return compare(node, value(expression, node.jjtGetChild(0)), value(expression, node.jjtGetChild(1)));
        }
        return value(expression, node).isTrue();
    }

    private static boolean compare(Node node, Value left, Value right) throws Impossible {
        if (Expression.is(node, "Eq")) {
            return left.isEqualTo(right);
        }
        if (Expression.is(node, "NotEq")) {
            return !left.isEqualTo(right);
        }
        if (left instanceof Value.Null || right instanceof Value.Null) {
            // OGNL takes null for less than anything.
            return left instanceof Value.Null == Expression.is(node, "Less");
        }
        boolean greater = Expression.is(node, "Greater") || Expression.is(node, "GreaterEq");
        if (!(left instanceof Constant one
                && right instanceof Constant two
                && one.value() instanceof BigDecimal first
                && two.value() instanceof BigDecimal second)) {
            return greater;
        }
        int order = first.compareTo(second);
        boolean orEqual = node.getClass().getSimpleName().endsWith("Eq");
        return order == 0 ? orEqual : greater == order > 0;
    }

    private Value value(Expression expression, Node node) throws Impossible {
        if (node instanceof ASTConst constant) {
            return constant.getValue() == null ? Value.NULL : Value.constant(constant.getValue());
        }
        if (Expression.is(node, "StaticField")) {
            return new Constant(node.toString());
        }
        if (Expression.is(node, "And") || Expression.is(node, "Or") || Expression.is(node, "Not")) {
            return test(expression, node) ? Value.TRUE : Value.FALSE;
        }
        Operand operand = expression.operand(node);
        for (String owner : operand.owners()) {
            if (assignment.get(owner) instanceof Value.Null) {
                throw new Impossible(); // A property of null.
            }
        }
        Operand.Emptiness emptiness = operand.emptiness();
        if (emptiness != null) {
            Value of = assignment.get(emptiness.path());
            if (of instanceof Value.Null && !emptiness.takesNull()) {
                throw new Impossible();
            }
            return of.isEmpty() == emptiness.empty() ? Value.TRUE : Value.FALSE;
        }
        if (operand.counted() != null && assignment.get(operand.counted()) instanceof Size size) {
            return Value.constant(size.count());
        }
        boolean absent =
                assignment.get(ROOT) instanceof Value.Null && !operand.path().equals(ROOT);
        return absent && Expression.is(node, "Property") ? Value.NULL : assignment.get(operand.path());
    }
}
