package io.plainsight.check.branch;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The values that make a difference, for each property that a script's tests look at. */
final class Domains {

    /** Of a text there is a first part at least, be it empty. */
    private static final Pattern NEVER_EMPTY = Pattern.compile("(?s).+\\.split\\(.*\\)");

    private static final Pattern NAME = Pattern.compile("\\.(?:name|toString)\\(\\)$");

    /** No list of more elements is made, nor a text of more characters. */
    private static final int MOST_ELEMENTS = 100;

    private final Map<String, Set<Value>> values = new LinkedHashMap<>();
    private final List<List<String>> related = new ArrayList<>();
    private final Function<String, Class<?>> types;

    /** @param types of properties; Object where it is not known */
    Domains(Function<String, Class<?>> types) {
        this.types = types;
    }

    /** A collection that is iterated: none, one and two elements. */
    void addCollection(Expression collection) {
        Operand operand = collection.operand(collection.root());
        String path = isView(operand) ? operand.owner() : operand.path();
        Set<Value> sizes = of(path);
        sizes.remove(Value.OTHER);
        for (int count = 2; count >= (NEVER_EMPTY.matcher(path).matches() ? 1 : 0); count--) {
            sizes.add(new Value.Size(count));
        }
    }

    private boolean isView(Operand operand) {
        Operand.Step last = operand.last();
        return last != null
                && (last.text().equals("keys") || last.text().equals("values"))
                && Map.class.isAssignableFrom(types.apply(operand.owner()));
    }

    /** Whether a loop's index is a number, as far as its tests can tell, and not the key of a map. */
    boolean isNumbered(Part.ForEach loop) {
        String index = loop.indexPath();
        if (index == null || !values.containsKey(index)) {
            return false;
        }
        Operand collection = loop.collection().operand(loop.collection().root());
        return !Map.class.isAssignableFrom(types.apply(collection.path()))
                && options(index).stream()
                        .allMatch(value ->
                                !(value instanceof Value.Constant constant) || constant.value() instanceof BigDecimal);
    }

    /** What a choice without an otherwise compares is one of the constants, unless that is asked for. */
    void addChoice(List<Part.If> choice) {
        for (Part.If when : choice) {
            for (String path : when.test().compared()) {
                Set<Value> options = of(path);
                if (options.remove(Value.OTHER)) {
                    options.add(Value.OTHER); // The last one, which no variant takes without need.
                }
            }
        }
    }

    /** Once all tests are known: what is compared with one another has the same constants, and a text is no list. */
    void settle() {
        for (List<String> paths : related) {
            List<Value> constants = paths.stream()
                    .flatMap(path -> of(path).stream())
                    .filter(Value.Constant.class::isInstance)
                    .toList();
            paths.forEach(path -> of(path).addAll(constants));
        }
        values.forEach((path, options) -> {
            if (types.apply(path) == String.class || options.stream().anyMatch(Domains::isText)) {
                List<Value> texts = options.stream().map(Domains::asText).toList();
                options.clear();
                options.addAll(texts);
            }
            if (isExhausted(path, options)) {
                options.remove(Value.OTHER);
            }
        });
    }

    /** Whether all constants of an enum are among the options. */
    private boolean isExhausted(String path, Set<Value> options) {
        Class<?> type = types.apply(path);
        return type.isEnum()
                && Stream.of(type.getFields())
                        .filter(Field::isEnumConstant)
                        .allMatch(constant ->
                                options.contains(new Value.Constant("@" + type.getName() + "@" + constant.getName())));
    }

    private static boolean isText(Value value) {
        return value instanceof Value.Constant constant && constant.value() instanceof String;
    }

    private static Value asText(Value value) {
        return value instanceof Value.Size size ? Value.constant("x".repeat(size.count())) : value;
    }

    /** Leaves those of these constants that tests name, or something that no test names. */
    void restrict(String path, Set<String> constants) {
        Set<Value> options = values.getOrDefault(path, new LinkedHashSet<>());
        Predicate<Value> ours = value -> value instanceof Value.Constant constant
                && constants.contains(constant.value().toString().toLowerCase(Locale.ROOT));
        boolean named = options.stream().anyMatch(ours);
        options.removeIf(value -> named ? !ours.test(value) : value instanceof Value.Constant);
    }

    /** An enum's name is kept as the constant itself. */
    void add(String path, Value value) {
        String owner = NAME.matcher(path).replaceFirst("");
        if (!owner.equals(path) && isEnum(owner) && value instanceof Value.Constant name) {
            of(owner).add(new Value.Constant("@" + types.apply(owner).getName() + "@" + name.value()));
        } else {
            of(path).add(value);
        }
    }

    /** Whether the names of its constants are all that it says of itself. */
    private boolean isEnum(String path) {
        Class<?> type = types.apply(path);
        return type.isEnum()
                && Stream.of(type.getDeclaredMethods())
                        .noneMatch(method -> method.getName().equals("toString"));
    }

    void addNull(String path) {
        if (types.apply(path).isPrimitive()) {
            of(path);
        } else {
            of(path).add(Value.NULL);
        }
    }

    void addBoolean(String path) {
        of(path).addAll(List.of(Value.TRUE, Value.FALSE));
        of(path).remove(Value.OTHER);
    }

    /** The number, and its neighbours. */
    void addLimit(String path, BigDecimal limit) {
        of(path).add(Value.constant(limit.add(BigDecimal.ONE)));
        of(path).add(Value.constant(limit));
        of(path).add(Value.constant(limit.subtract(BigDecimal.ONE)));
        of(path).remove(Value.OTHER);
    }

    void addSizes(String path, int limit) {
        for (int count = Math.min(limit + 1, MOST_ELEMENTS); count >= Math.max(0, limit - 1); count--) {
            of(path).add(new Value.Size(count));
        }
        if (of(path).size() > 1) {
            of(path).remove(Value.OTHER);
        }
    }

    /** Whether it is how many elements something has: by a method, or a property that is no bean's own. */
    boolean isCounted(Operand operand) {
        Operand.Step last = operand.last();
        if (last == null || !last.asksCount()) {
            return false;
        }
        Class<?> type = types.apply(operand.owner());
        boolean open = type == Object.class && !options(operand.path()).contains(Value.NULL);
        return last.text().endsWith(")")
                || open
                || type.isArray()
                || Iterable.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type);
    }

    /** Two that are compared with one another: each may be less, as much, or more. */
    void relate(String one, String other, boolean ordered) {
        if (one.equals(other)) {
            of(one);
            return;
        }
        for (String path : List.of(one, other)) {
            Class<?> type = types.apply(path);
            if (type == boolean.class || type == Boolean.class) {
                addBoolean(path);
            } else if (of(path).stream().noneMatch(Value.Size.class::isInstance)) {
                boolean text = type == String.class;
                of(path).add(Value.constant(text ? "a" : 1));
                of(path).add(Value.constant(text ? "b" : 2));
            }
            if (ordered) {
                of(path).remove(Value.OTHER);
            }
        }
        related.add(List.of(one, other));
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
