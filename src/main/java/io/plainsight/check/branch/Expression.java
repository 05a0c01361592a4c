package io.plainsight.check.branch;

import io.plainsight.check.finding.Place;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.ognl.ASTConst;
import org.apache.ibatis.ognl.ASTMethod;
import org.apache.ibatis.ognl.Node;
import org.apache.ibatis.ognl.Ognl;
import org.apache.ibatis.ognl.OgnlException;

/** An OGNL expression of a mapper, parsed by MyBatis' own OGNL. */
public final class Expression {

    private final String text;
    private final Place place;
    private final Node root;
    private final LoopNames names;
    private final Map<Node, Operand> operands = new IdentityHashMap<>();

    private Expression(String text, Place place, Node root, LoopNames names) {
        this.text = text;
        this.place = place;
        this.root = root;
        this.names = names;
    }

    /**
     * @param names of the loops around it
     * @throws OgnlException if it cannot be parsed, with OGNL's reason
     */
    static Expression parse(String text, Place place, LoopNames names) throws OgnlException {
        return new Expression(text, place, (Node) Ognl.parseExpression(text), names);
    }

    public String text() {
        return text;
    }

    public Place place() {
        return place;
    }

    Node root() {
        return root;
    }

    /** Asked for thousands of times, and slow to write. */
    Operand operand(Node node) {
        return operands.computeIfAbsent(node, one -> Operand.of(one, names));
    }

    /** A comparison of a property with a constant. */
    public record Comparison(String path, Object constant) {}

    /** The properties that it reads, as paths of names: {@code user.name}; methods and indexes end a path. */
    public List<String> properties() {
        List<String> found = new ArrayList<>();
        collect(root, found);
        return found.stream().distinct().toList();
    }

    private static void collect(Node node, List<String> found) {
        if (is(node, "Chain")) {
            List<String> names = new ArrayList<>();
            for (Node link : children(node)) {
                if (!isName(link)) {
                    break;
                }
                names.add(link.toString());
            }
            if (!names.isEmpty()) {
                found.add(String.join(".", names));
            }
            // Arguments of methods within the chain.
            children(node).stream().filter(link -> is(link, "Method")).forEach(link -> collectChildren(link, found));
        } else if (isName(node)) {
            found.add(node.toString());
        } else {
            collectChildren(node, found);
        }
    }

    private static void collectChildren(Node node, List<String> found) {
        children(node).forEach(child -> collect(child, found));
    }

    /** A plain property, neither an index nor a name in brackets. */
    private static boolean isName(Node node) {
        return is(node, "Property") && node.toString().matches("[\\w$]+");
    }

    /**
     * A call of a method, or a static method or field.
     *
     * @param owner the property, as a path of names; of a static one, the class
     * @param arguments how many; -1 for a field
     */
    public record Call(String owner, String name, int arguments, boolean isStatic) {}

    private static final Pattern STATIC = Pattern.compile("(?s)@([\\w.$]+)@([\\w$]+).*");

    /** The calls on plain properties, and the static ones; what is called on a call's result is left out. */
    public List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        all(root).forEach(node -> {
            Matcher member = STATIC.matcher(node.toString());
            if ((is(node, "StaticMethod") || is(node, "StaticField")) && member.matches()) {
                int arguments = is(node, "StaticField") ? -1 : node.jjtGetNumChildren();
                calls.add(new Call(member.group(1), member.group(2), arguments, true));
            } else if (is(node, "Chain")) {
                called(children(node)).ifPresent(calls::add);
            }
        });
        return calls;
    }

    private static Optional<Call> called(List<Node> links) {
        int names = 0;
        while (names < links.size() && isName(links.get(names))) {
            names++;
        }
        if (names == 0 || names == links.size() || !(links.get(names) instanceof ASTMethod method)) {
            return Optional.empty();
        }
        String path = links.subList(0, names).stream().map(Node::toString).collect(Collectors.joining("."));
        return Optional.of(new Call(path, method.getMethodName(), method.jjtGetNumChildren(), false));
    }

    /** The calls of methods of nothing, which OGNL looks for in the map that holds the parameters. */
    public List<Call> bareCalls() {
        List<Call> calls = new ArrayList<>();
        collectBare(root, calls);
        return calls;
    }

    private static void collectBare(Node node, List<Call> calls) {
        if (node instanceof ASTMethod method) {
            calls.add(new Call("", method.getMethodName(), method.jjtGetNumChildren(), false));
            children(node).forEach(argument -> collectBare(argument, calls));
        } else if (is(node, "Chain")) {
            List<Node> links = children(node);
            collectBare(links.get(0), calls);
            links.stream()
                    .skip(1)
                    .filter(ASTMethod.class::isInstance)
                    .flatMap(link -> children(link).stream())
                    .forEach(argument -> collectBare(argument, calls));
        } else if (!is(node, "Eval")) {
            children(node).forEach(child -> collectBare(child, calls));
        }
    }

    /** Its literals of maps, as they are written. */
    List<String> maps() {
        return all(root).filter(node -> is(node, "Map")).map(Node::toString).toList();
    }

    /** What its {@code =} write to, as it is written; OGNL's own variables are left out. */
    public List<String> assigned() {
        return all(root)
                .filter(node -> is(node, "Assign") && !is(node.jjtGetChild(0), "VarRef"))
                .map(node -> node.jjtGetChild(0).toString())
                .toList();
    }

    /** Comparisons by {@code ==} and {@code !=} with constants other than null. */
    public List<Comparison> comparisons() {
        return all(root)
                .filter(node -> is(node, "Eq") || is(node, "NotEq"))
                .flatMap(node -> Stream.of(
                        comparison(node.jjtGetChild(0), node.jjtGetChild(1)),
                        comparison(node.jjtGetChild(1), node.jjtGetChild(0))))
                .flatMap(List::stream)
                .toList();
    }

    /** The property that it compares with a constant, where it is nothing but a comparison for equality. */
    Optional<String> equality() {
        return is(root, "Eq") || is(root, "Chain") ? compared(root) : Optional.empty();
    }

    /** What is compared for equality with constants, anywhere in it. */
    List<String> compared() {
        return all(root).map(this::compared).flatMap(Optional::stream).toList();
    }

    private Optional<String> compared(Node node) {
        if (is(node, "Eq") || is(node, "NotEq")) {
            return compared(node.jjtGetChild(0), node.jjtGetChild(1));
        }
        Operand.Step last = is(node, "Chain") ? operand(node).last() : null;
        if (last == null || !last.isEquality()) {
            return Optional.empty();
        }
        Operand call = operand(node);
        Node argument = last.link().jjtGetChild(0);
        return Operand.isConstant(argument)
                ? Optional.of(call.owner())
                : Operand.isConstant(call.head())
                        ? Optional.of(operand(argument).path())
                        : Optional.empty();
    }

    private Optional<String> compared(Node left, Node right) {
        boolean constant = Operand.isConstant(left);
        return constant == Operand.isConstant(right) || isNull(constant ? left : right)
                ? Optional.empty()
                : Optional.of(operand(constant ? right : left).path());
    }

    private static boolean isNull(Node node) {
        return node instanceof ASTConst constant && constant.getValue() == null;
    }

    private static List<Comparison> comparison(Node path, Node other) {
        return other instanceof ASTConst constant && constant.getValue() != null && !(path instanceof ASTConst)
                ? List.of(new Comparison(path.toString(), constant.getValue()))
                : List.of();
    }

    static Stream<Node> all(Node node) {
        return Stream.concat(Stream.of(node), children(node).stream().flatMap(Expression::all));
    }

    static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            children.add(node.jjtGetChild(i));
        }
        return children;
    }

    /** OGNL keeps most of its node classes to itself. */
    static boolean is(Node node, String kind) {
        return node.getClass().getSimpleName().equals("AST" + kind);
    }

    @Override
    public String toString() {
        return text;
    }
}
