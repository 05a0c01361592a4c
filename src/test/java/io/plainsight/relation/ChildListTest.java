package io.plainsight.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildListTest {

    private final List<String> linked = new ArrayList<>();
    private final ChildList<String> list = new ChildList<>(List.of("first"), linked::add);

    @Test
    void linksWhatItStartsWith() {
        assertThat(list).containsExactly("first");
        assertThat(linked).containsExactly("first");
    }

    @Test
    void linksWhatIsAddedWhereverItIsAdded() {
        list.add("last");
        list.add(0, "new first");
        list.addAll(List.of("more"));

        assertThat(list).containsExactly("new first", "first", "last", "more");
        assertThat(linked).containsExactly("first", "last", "new first", "more");
    }

    @Test
    void linksWhatTakesAnothersPlace() {
        assertThat(list.set(0, "instead")).isEqualTo("first");

        assertThat(list).containsExactly("instead");
        assertThat(linked).containsExactly("first", "instead");
    }

    @Test
    void removesAsAnyList() {
        assertThat(list.remove(0)).isEqualTo("first");

        assertThat(list).isEmpty();
    }
}
