package io.plainsight.check.branch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.ognl.ASTConst;
import org.apache.ibatis.ognl.ASTMethod;
import org.apache.ibatis.ognl.ASTProperty;
import org.apache.ibatis.ognl.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a test is about: a property, or what is asked of one.
 *
 * @param head what it begins with
 * @param start the head as a path, with the names of loops told apart
 * @param steps from there, one after the other
 */
record Operand(Node head, String start, List<Step> steps) {

    /** The object of all parameters: what is asked of it goes by its own name. */
    static final String ROOT = "_parameter";

    private static final List<String> COMPARISONS = List.of("Eq", "NotEq", "Less", "LessEq", "Greater", "GreaterEq");
    private static final Set<String> VIEWS = Set.of("keySet()", "values()", "entrySet()");
    private static final Set<String> EMPTY = Set.of("isEmpty()", "isEmpty", "empty");
    private static final Set<String> COUNTS = Set.of("size()", "length()", "size", "length");
    private static final Set<String> EQUALS = Set.of("equals", "equalsIgnoreCase", "contentEquals", "contains");
    private static final Pattern GETTER =
            Pattern.compile("(?:get(?!Class\\b)|is(?!Empty|Blank|Present))([A-Z]\\w*)\\(\\)");
    private static final Pattern HELPER = Pattern.compile("@[\\w.$]+@(is|isNot|not)(?:Empty|Blank|empty|blank)\\(.*");

    /** @param path what it leads to; the keys, values and entries of a map are as many as the map has, and go by its path */
    record Step(Node link, String text, String path) {

        boolean asksEmptiness() {
            return EMPTY.contains(text);
        }

        boolean asksCount() {
            return COUNTS.contains(text);
        }

        /** Whether it compares its source with its only argument. */
        boolean isEquality() {
            return link instanceof ASTMethod method
                    && method.jjtGetNumChildren() == 1
                    && EQUALS.contains(method.getMethodName());
        }
    }

    static Operand of(Node node, LoopNames names) {
        List<Node> links = Expression.is(node, "Chain") ? Expression.children(node) : List.of(node);
        Node head = links.get(0);
        String start = names.scoped(head.toString());
        String path = start;
        List<Step> steps = new ArrayList<>();
        for (Node link : links.subList(1, links.size())) {
            String text = link.toString();
            path = path(path, link, text, names);
            steps.add(new Step(link, text, path));
        }
        return new Operand(head, start, steps);
    }

    private static String path(String owner, Node link, String text, LoopNames names) {
        String prefix = owner.equals(ROOT) ? "" : owner + ".";
        if (VIEWS.contains(text)) {
            return owner;
        }
        Matcher getter = GETTER.matcher(text);
        if (getter.matches()) {
            return prefix + decapitalized(getter.group(1));
        }
        boolean keyed = link instanceof ASTProperty property && property.isIndexedAccess()
                || link instanceof ASTMethod method && method.getMethodName().equals("get");
        if (keyed
                && link.jjtGetNumChildren() == 1
                && link.jjtGetChild(0) instanceof ASTConst key
                && (key.getValue() instanceof String || key.getValue() instanceof Character)) {
            return prefix + key.getValue();
        }
        return keyed && link instanceof ASTProperty
                ? owner + names.scoped(text)
                : prefix + names.scoped("." + text).substring(1);
    }

    private static String decapitalized(String name) {
        boolean shouted = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return shouted ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    String path() {
        return steps.isEmpty() ? start : last().path;
    }

    /** What its last step asks. */
    String owner() {
        return steps.size() < 2 ? start : steps.get(steps.size() - 2).path;
    }

    @Nullable
    Step last() {
        return steps.isEmpty() ? null : steps.get(steps.size() - 1);
    }

    /** All that may be looked up on the way. */
    List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            paths.add(steps.get(i).path);
        }
        paths.add(start);
        return paths;
    }

    /** What a helper's method is asked of, whether it is absent; null if this is no such question. */
    @Nullable
    Node helped() {
        boolean helper = steps.isEmpty()
                && Expression.is(head, "StaticMethod")
                && head.jjtGetNumChildren() == 1
                && HELPER.matcher(head.toString()).matches();
        return helper ? head.jjtGetChild(0) : null;
    }

    /** Whether a helper's method is true of what is there. */
    boolean isNegated() {
        return !head.toString().contains("@is") || head.toString().contains("@isNot");
    }

    static boolean isComparison(Node node) {
        return COMPARISONS.stream().anyMatch(kind -> Expression.is(node, kind));
    }

    /** A literal, a static field, or what a literal says of itself: {@code 'A'.toString()}. */
    static boolean isConstant(Node node) {
        if (Expression.is(node, "Chain")) {
            List<Node> links = Expression.children(node);
            return links.get(0) instanceof ASTConst
                    && links.stream()
                            .skip(1)
                            .allMatch(link -> link instanceof ASTMethod && link.jjtGetNumChildren() == 0);
        }
        return node instanceof ASTConst || Expression.is(node, "StaticField");
    }
}
