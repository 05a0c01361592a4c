package io.plainsight.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultTreeTest {

    public static class Parent {
        public @Nullable Long id = 7L;
        public @Nullable String name;
        public @Nullable List<Child> children;
        public @Nullable Child favourite;
    }

    public static class Child {
        public Long id = 7L;
        public Long parentId = 7L;
        public int age = 7;
        public LocalDateTime born = LocalDateTime.of(2024, 2, 29, 12, 0, 0, 1000);
        public @Nullable Parent parent;
    }

    @Test
    void keepsTypesAndNulls() {
        assertThat(ResultTree.of(new Child()).toString())
                .isEqualTo("{\"id\":7,\"parentId\":7,\"age\":7,\"born\":\"2024-02-29T12:00:00.000001\"}");
        assertThat(ResultTree.of(new Parent()).toString()).isEqualTo("{\"id\":7,\"name\":null}");
        assertThat(ResultTree.of(new BigDecimal("34.5000")).toString()).isEqualTo("34.5000");
    }

    @Test
    void takesAnEmptyOptionalForNull() {
        assertThat(ResultTree.of(Optional.empty()).isNull()).isTrue();
        assertThat(ResultTree.of(null).isNull()).isTrue();
        assertThat(ResultTree.of(Optional.of(1)).intValue()).isEqualTo(1);
    }

    @Test
    void leavesOutTheWayBack() {
        Parent parent = new Parent();
        Child child = new Child();
        child.parent = parent;
        parent.children = List.of(child);

        assertThat(ResultTree.of(parent).at("/children/0").has("parent")).isFalse();
        parent.children = null;
        assertThat(ResultTree.of(child).at("/parent/id").longValue()).isEqualTo(7);
    }

    @Test
    void tellsAnEmptyRelationFromOneThatIsNotLoaded() {
        Parent parent = new Parent();
        assertThat(ResultTree.of(parent).has("children")).isFalse();

        parent.children = List.of();
        assertThat(ResultTree.of(parent).get("children").isEmpty()).isTrue();
    }

    @Test
    void masksGeneratedKeysWhereKeysAre() {
        Parent parent = new Parent();
        parent.children = List.of(new Child());
        Execution execution = new Execution(List.of(), parent, null, Set.of(7L), Duration.ZERO);

        assertThat(ResultTree.comparable(execution).toString())
                .isEqualTo("{\"id\":\"generated key\",\"name\":null,\"children\":[{\"id\":\"generated key\","
                        + "\"parentId\":\"generated key\",\"age\":7,\"born\":\"2024-02-29T12:00:00.000001\"}]}");
    }
}
