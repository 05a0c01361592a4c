package io.plainsight.check.branch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.ognl.ASTConst;
import org.apache.ibatis.ognl.Node;

/** Finds the values that make a difference to one test. */
final class Candidates {

    private static final Set<String> JUNCTIONS = Set.of("And", "Or", "Not", "Test");
    private static final Set<String> ARITHMETIC =
            Set.of("Add", "Subtract", "Multiply", "Divide", "Remainder", "Negate");

    private final Expression test;
    private final Domains domains;

    private Candidates(Expression test, Domains domains) {
        this.test = test;
        this.domains = domains;
    }

    static void add(Expression test, Domains domains) {
        new Candidates(test, domains).add(test.root());
    }

    private void add(Node node) {
        if (isOneOf(JUNCTIONS, node)) {
            Expression.children(node).forEach(this::add);
        } else if (Operand.isComparison(node)) {
            compare(node.jjtGetChild(0), node.jjtGetChild(1), isEquality(node));
        } else if (isMembership(node)) {
            Expression.children(node.jjtGetChild(1)).forEach(element -> compare(node.jjtGetChild(0), element, true));
        } else if (isOneOf(ARITHMETIC, node)) {
            limits(node, BigDecimal.ONE);
        } else if (!Operand.isConstant(node)) {
            ask(test.operand(node));
        }
    }

    private static boolean isOneOf(Set<String> kinds, Node node) {
        return kinds.stream().anyMatch(kind -> Expression.is(node, kind));
    }

    private static boolean isEquality(Node node) {
        return Expression.is(node, "Eq") || Expression.is(node, "NotEq");
    }

    private static boolean isMembership(Node node) {
        return (Expression.is(node, "In") || Expression.is(node, "NotIn"))
                && Expression.is(node.jjtGetChild(1), "List");
    }

    /** What stands alone is true or false, unless it compares for itself. */
    private void ask(Operand operand) {
        Operand.Step last = operand.last();
        if (operand.helped() != null) {
            String path = test.operand(operand.helped()).path();
            domains.addNull(path);
            domains.add(path, new Value.Size(0));
        } else if (last != null && last.asksEmptiness()) {
            domains.add(operand.owner(), new Value.Size(0));
        } else if (last != null && last.isEquality() && Expression.is(operand.head(), "List")) {
            Expression.children(operand.head())
                    .forEach(element -> compare(last.link().jjtGetChild(0), element, true));
        } else if (last != null && last.isEquality() && isSimple(operand.head())) {
            Node argument = last.link().jjtGetChild(0);
            if (Operand.isConstant(operand.head())) {
                compare(argument, operand.head(), true);
            } else if (Operand.isConstant(argument)) {
                addConstant(operand.owner(), argument);
            } else {
                domains.relate(operand.owner(), test.operand(argument).path(), false);
            }
        } else {
            domains.addBoolean(operand.path());
        }
    }

    private static boolean isSimple(Node head) {
        return Operand.isConstant(head) || Expression.is(head, "Property") || Expression.is(head, "StaticMethod");
    }

    private void compare(Node left, Node right, boolean equality) {
        if (Operand.isConstant(left) && Operand.isConstant(right)) {
            return;
        }
        if (Operand.isConstant(left)) {
            compare(right, left, equality);
        } else if (isComposed(left) || isComposed(right)) {
            add(left);
            add(right);
            constants(right).forEach(constant -> limits(left, constant));
            constants(left).forEach(constant -> limits(right, constant));
        } else if (!Operand.isConstant(right)) {
            domains.relate(counted(left), counted(right), !equality);
        } else if (right instanceof ASTConst constant
                && constant.getValue() instanceof Number number
                && (!equality || domains.isCounted(test.operand(left)))) {
            limit(test.operand(left), new BigDecimal(number.toString()));
        } else {
            addConstant(test.operand(left).path(), right);
        }
    }

    private static boolean isComposed(Node node) {
        return isOneOf(JUNCTIONS, node)
                || isOneOf(ARITHMETIC, node)
                || Operand.isComparison(node)
                || isMembership(node);
    }

    /** What it counts has sizes for values, in place of its own. */
    private String counted(Node node) {
        Operand operand = test.operand(node);
        if (!domains.isCounted(operand)) {
            return operand.path();
        }
        domains.addSizes(operand.owner(), 1);
        return operand.owner();
    }

    /** Around each number that an expression computes with. */
    private void limits(Node node, BigDecimal constant) {
        if (isOneOf(ARITHMETIC, node)) {
            List<BigDecimal> limits =
                    Stream.concat(Stream.of(constant), constants(node)).toList();
            Expression.children(node).forEach(child -> limits.forEach(limit -> limits(child, limit)));
        } else if (!isComposed(node) && !Operand.isConstant(node)) {
            limit(test.operand(node), constant);
        }
    }

    private static Stream<BigDecimal> constants(Node node) {
        return Expression.all(node)
                .filter(ASTConst.class::isInstance)
                .map(constant -> ((ASTConst) constant).getValue())
                .filter(Number.class::isInstance)
                .map(number -> new BigDecimal(number.toString()));
    }

    private void limit(Operand operand, BigDecimal number) {
        if (domains.isCounted(operand)) {
            domains.addSizes(operand.owner(), number.intValue());
        } else {
            domains.addLimit(operand.path(), number);
        }
    }

    private void addConstant(String path, Node constant) {
        Value value = Evaluation.constant(test, constant);
        if (value instanceof Value.Null) {
            domains.addNull(path);
        } else if (value.equals(Value.TRUE) || value.equals(Value.FALSE)) {
            domains.addBoolean(path);
        } else {
            domains.add(path, value);
        }
    }
}
