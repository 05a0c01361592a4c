package io.plainsight.relation;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that keeps each element's link to its parent: set as the element is added, emptied as it is taken out.
 *
 * <p>MyBatis adds the children of a nested result map to the list that the parent's getter returns. Its own way to link
 * back, a nested result map without column prefix that leads to an ancestor, exists in XML only; this list does the same
 * for annotation mappers and for objects made by hand.
 *
 * @param <P> the parent
 * @param <E> the elements
 */
public final class ChildList<P, E> extends AbstractList<E> {

    private final P parent;
    private final Function<? super E, ? extends @Nullable P> getParent;
    private final BiConsumer<? super E, @Nullable P> setParent;
    private final List<E> elements = new ArrayList<>();

    /**
     * @param parent whose list this is
     * @param getParent reads an element's link
     * @param setParent sets an element's link, to null as well
     * @param children the first elements; linked, and copied
     */
    public ChildList(
            P parent,
            Function<? super E, ? extends @Nullable P> getParent,
            BiConsumer<? super E, @Nullable P> setParent,
            Collection<? extends E> children) {
        this.parent = parent;
        this.getParent = getParent;
        this.setParent = setParent;
        addAll(children);
    }

    @Override
    public E get(int index) {
        return elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public void add(int index, E element) {
        elements.add(index, element);
        modCount++;
        setParent.accept(element, parent);
    }

    @Override
    public E set(int index, E element) {
        E previous = elements.set(index, element);
        unlink(previous);
        setParent.accept(element, parent);
        return previous;
    }

    @Override
    public E remove(int index) {
        E removed = elements.remove(index);
        modCount++;
        unlink(removed);
        return removed;
    }

    /** An element that has moved to another parent keeps that one. */
    private void unlink(E element) {
        if (getParent.apply(element) == parent) {
            setParent.accept(element, null);
        }
    }
}
