package io.plainsight.check.branch;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names that the loops around an expression give to their elements. The same name is the same element only where the
 * loops go through the same collection: first for the columns, say, and then for their values.
 */
final class LoopNames {

    /** The first name of a path, outside of literals: neither a property of something else, nor a method, nor a class. */
    private static final Pattern NAME = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'" + "|(?<![\\w$.@#])([A-Za-z_$][\\w$]*+)(?!\\s*\\()");

    private static final Pattern NUMBER = Pattern.compile("\\$\\d+\\b");

    private final Map<String, String> known;
    private final Map<String, String> all;

    /** Outside of loops. */
    LoopNames() {
        this(Map.of(), new HashMap<>());
    }

    /** @param all that any loop of the statement gave: the name of what it stands for, by collection */
    private LoopNames(Map<String, String> known, Map<String, String> all) {
        this.known = known;
        this.all = all;
    }

    LoopNames inside(Expression collection, @Nullable String item, @Nullable String index) {
        String path = scoped(collection.root().toString());
        Map<String, String> inner = new HashMap<>(known);
        if (index != null) {
            inner.put(index, named("index of " + path, index));
        }
        if (item != null) {
            inner.put(item, named("item of " + path, item));
        }
        return new LoopNames(inner, all);
    }

    private String named(String what, String name) {
        return all.computeIfAbsent(what, first -> name + "$" + all.size());
    }

    /** A path as it is written, with the names that loops gave told apart from others of the same name. */
    String scoped(String path) {
        if (known.isEmpty()) {
            return path;
        }
        return NAME.matcher(path)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? found.group() : known.getOrDefault(found.group(1), found.group())));
    }

    /** As the mapper has it. */
    static String shown(String path) {
        return NUMBER.matcher(path).replaceAll("");
    }
}
