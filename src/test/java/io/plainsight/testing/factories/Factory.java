package io.plainsight.testing.factories;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes objects of one kind: new ones, or new ones that are stored.
 *
 * <p>Immutable; {@link #with} gives a factory of its own, so a variant can be kept and used again.
 */
public final class Factory<T> {

    private final Supplier<T> attributes;
    private final Consumer<? super T> overrides;
    private final Consumer<? super T> parents;
    private final Consumer<? super T> store;

    /**
     * @param attributes makes an object whose attributes are set, but not its parents
     * @param parents builds the parents that are missing once the overrides have been applied
     * @param store stores the object, and before it the parents that are not stored yet
     */
    Factory(Supplier<T> attributes, Consumer<? super T> parents, Consumer<? super T> store) {
        this(attributes, object -> {}, parents, store);
    }

    private Factory(
            Supplier<T> attributes,
            Consumer<? super T> overrides,
            Consumer<? super T> parents,
            Consumer<? super T> store) {
        this.attributes = attributes;
        this.overrides = overrides;
        this.parents = parents;
        this.store = store;
    }

    /** The same factory, but what the override sets stays as it sets it; a later override wins over an earlier one. */
    public Factory<T> with(Consumer<? super T> override) {
        return new Factory<>(
                attributes,
                object -> {
                    overrides.accept(object);
                    override.accept(object);
                },
                parents,
                store);
    }

    /** A new object with its parents; nothing is stored. */
    public T build() {
        T object = attributes.get();
        overrides.accept(object);
        parents.accept(object);
        return object;
    }

    /** As many new objects, of which each has parents of its own where the overrides name none; nothing is stored. */
    public List<T> build(int count) {
        return Stream.generate(this::build).limit(count).toList();
    }

    /** A new object that is stored through its mapper, as its parents are. */
    public T create() {
        T object = build();
        store.accept(object);
        return object;
    }

    /** As many new objects, stored one after the other. */
    public List<T> create(int count) {
        return Stream.generate(this::create).limit(count).toList();
    }
}
