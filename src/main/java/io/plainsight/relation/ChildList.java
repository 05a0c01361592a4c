package io.plainsight.relation;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * A list that links each element to its parent as it is added, so that both directions of a relation hold the same
 * objects.
 *
 * <p>MyBatis adds the children of a nested result map to the list that the parent's getter returns. Its own way to link
 * back, a nested result map without column prefix that leads to an ancestor, exists in XML only; this list does the same
 * for annotation mappers and for objects made by hand.
 */
public final class ChildList<E> extends AbstractList<E> {

    private final List<E> elements = new ArrayList<>();
    private final Consumer<? super E> link;

    /**
     * @param children the first elements; linked, and copied
     * @param link sets an element's parent
     */
    public ChildList(Collection<? extends E> children, Consumer<? super E> link) {
        this.link = link;
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
        link.accept(element);
    }

    @Override
    public E set(int index, E element) {
        E previous = elements.set(index, element);
        link.accept(element);
        return previous;
    }

    @Override
    public E remove(int index) {
        return elements.remove(index);
    }
}
