package io.plainsight.check.branch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.ognl.ASTConst;
import org.apache.ibatis.ognl.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a test is about: a property, or something that only the project's own code could answer.
 *
 * @param path as it is written, with the names of loops told apart; the keys, values and entries of a map are as many as
 *     the map has, and go by its path
 * @param owners the properties on the way to it, none of which may be null
 * @param emptiness the question whether something is absent; null if it is another
 * @param counted the collection, text or array of which it is the size; null if it is none
 */
record Operand(
        String path,
        List<String> owners,
        @Nullable Emptiness emptiness,
        @Nullable String counted) {

    private static final List<String> COMPARISONS = List.of("Eq", "NotEq", "Less", "LessEq", "Greater", "GreaterEq");
    private static final Pattern COUNT = Pattern.compile("(.+)\\.(?:size\\(\\)|length|size)");
    private static final Pattern VIEW = Pattern.compile("\\.(?:keySet|values|entrySet)\\(\\)");
    private static final Pattern IS_EMPTY = Pattern.compile("(.+)\\.(?:isEmpty\\(\\)|isEmpty|empty)");
    private static final Pattern HELPER =
            Pattern.compile("@[\\w.$]+@(is|isNot|not)(?:Empty|Blank|empty|blank)\\(\\s*([\\w.$]+)\\s*\\)");

    /**
     * A question whether something is absent.
     *
     * @param takesNull a helper's method does, a collection's own does not
     */
    record Emptiness(String path, boolean empty, boolean takesNull) {}

    static Operand of(Node node, LoopNames names) {
        String path = VIEW.matcher(names.scoped(node.toString())).replaceAll("");
        List<String> owners = owners(node).stream().map(names::scoped).toList();
        Matcher count = COUNT.matcher(path);
        return new Operand(path, owners, emptiness(path), count.matches() ? count.group(1) : null);
    }

    private static List<String> owners(Node node) {
        List<String> owners = new ArrayList<>();
        if (Expression.is(node, "Chain")) {
            List<String> names = new ArrayList<>();
            List<Node> links = Expression.children(node);
            for (Node link : links.subList(0, links.size() - 1)) {
                names.add(link.toString());
                owners.add(String.join(".", names));
            }
        }
        return owners;
    }

    private static @Nullable Emptiness emptiness(String path) {
        Matcher method = IS_EMPTY.matcher(path);
        if (method.matches()) {
            return new Emptiness(method.group(1), true, false);
        }
        Matcher helper = HELPER.matcher(path);
        return helper.matches()
                ? new Emptiness(
                        helper.group(2),
                        helper.group(1).toLowerCase(Locale.ROOT).equals("is"),
                        true)
                : null;
    }

    static boolean isComparison(Node node) {
        return COMPARISONS.stream().anyMatch(kind -> Expression.is(node, kind));
    }

    /** A comparison of which neither side is a constant: only the whole of it can be assumed. */
    static boolean isOpaque(Node node) {
        return !isConstant(node.jjtGetChild(0)) && !isConstant(node.jjtGetChild(1));
    }

    static boolean isConstant(Node node) {
        return node instanceof ASTConst || Expression.is(node, "StaticField");
    }
}
