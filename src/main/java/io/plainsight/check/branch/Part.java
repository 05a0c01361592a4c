package io.plainsight.check.branch;

import io.plainsight.check.finding.Place;
import io.plainsight.check.source.Located;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A script of dynamic SQL, with its includes put in. */
public sealed interface Part {

    /** This one and all within it, in the order of the text. */
    default Stream<Part> all() {
        return Stream.concat(Stream.of(this), within().flatMap(Part::all));
    }

    private Stream<Part> within() {
        if (this instanceof Sequence sequence) {
            return sequence.parts.stream();
        }
        if (this instanceof If condition) {
            return Stream.of(condition.body);
        }
        if (this instanceof Choose choose) {
            return Stream.concat(choose.whens.stream(), Stream.ofNullable(choose.otherwise));
        }
        if (this instanceof Trim trim) {
            return Stream.of(trim.body);
        }
        return this instanceof ForEach loop ? Stream.of(loop.body) : Stream.empty();
    }

    record Sequence(List<Part> parts) implements Part {

        /** Conditions beside one another that compare the same property, each for equality: choices without a name. */
        Collection<List<If>> choices() {
            return choices(2);
        }

        private Collection<List<If>> choices(int fewest) {
            Map<String, List<If>> byPath = new LinkedHashMap<>();
            conditions()
                    .forEach(condition -> condition
                            .test
                            .equality()
                            .ifPresent(path -> byPath.computeIfAbsent(path, one -> new ArrayList<>())
                                    .add(condition)));
            byPath.values().removeIf(conditions -> conditions.size() < fewest);
            return byPath.values();
        }

        /** Those that stand here, or in what is included here. */
        private Stream<If> conditions() {
            return parts.stream()
                    .flatMap(part -> part instanceof Sequence included
                            ? included.conditions()
                            : part instanceof If condition ? Stream.of(condition) : Stream.empty());
        }
    }

    record Words(Located text) implements Part {}

    record If(Expression test, Part body) implements Part {}

    /** @param otherwise null if there is none */
    record Choose(List<If> whens, @Nullable Part otherwise, Place place) implements Part {

        /** Whether it renders nothing where none of several tests holds. */
        boolean mayBeEmpty() {
            return otherwise == null && whens.size() > 1;
        }
    }

    /**
     * {@code where}, {@code set} and {@code trim} alike.
     *
     * @param name of the element
     * @param prefixes in upper case: what is taken off the front
     */
    record Trim(
            String name,
            @Nullable String prefix,
            List<String> prefixes,
            @Nullable String suffix,
            List<String> suffixes,
            Part body,
            Place place)
            implements Part {}

    /** @param indexPath what the index goes by in the tests within it; null if it has none */
    record ForEach(
            Expression collection,
            @Nullable String item,
            @Nullable String index,
            @Nullable String indexPath,
            @Nullable String open,
            @Nullable String close,
            @Nullable String separator,
            Sequence body,
            Place place)
            implements Part {

        /** Where elements are told apart by one property, a condition that stands alone is a choice, too. */
        Collection<List<If>> choices() {
            return body.choices(1);
        }
    }

    record Bind(String name, Expression value) implements Part {}
}
