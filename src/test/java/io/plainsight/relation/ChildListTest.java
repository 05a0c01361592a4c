package io.plainsight.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ConcurrentModificationException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChildListTest {

    private static final String PARENT = "parent";

    private final Child first = new Child();
    private final Child second = new Child();
    private final List<Child> list = listOf(PARENT, first);

    private static final class Child {
        private @Nullable String parent;

        private @Nullable String getParent() {
            return parent;
        }

        private void setParent(@Nullable String parent) {
            this.parent = parent;
        }
    }

    @Test
    void linksWhatItStartsWith() {
        assertThat(list).containsExactly(first);
        assertThat(first.getParent()).isEqualTo(PARENT);
    }

    @Test
    void linksWhatIsAddedWhereverItIsAdded() {
        Child third = new Child();
        list.add(second);
        list.add(0, third);

        assertThat(list).containsExactly(third, first, second);
        assertThat(list).extracting(Child::getParent).containsOnly(PARENT);
    }

    @Test
    void unlinksWhatIsTakenOut() {
        assertThat(list.remove(0)).isSameAs(first);

        assertThat(list).isEmpty();
        assertThat(first.getParent()).isNull();
    }

    @Test
    void linksWhatTakesAnothersPlaceAndUnlinksTheOther() {
        assertThat(list.set(0, second)).isSameAs(first);

        assertThat(second.getParent()).isEqualTo(PARENT);
        assertThat(first.getParent()).isNull();
    }

    @Test
    void leavesTheNewParentToWhatHasMoved() {
        listOf("other", first);
        list.clear();

        assertThat(first.getParent()).isEqualTo("other");
    }

    @Test
    void failsFastWhenItChangesUnderAnIteration() {
        list.addAll(List.of(second, new Child()));

        assertThatThrownBy(() -> list.forEach(list::remove)).isInstanceOf(ConcurrentModificationException.class);
    }

    private static List<Child> listOf(String parent, Child... children) {
        return new ChildList<>(parent, Child::getParent, Child::setParent, List.of(children));
    }
}
