package io.plainsight.mybatis.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What compares the two handlers must see where they differ. */
class DescribedTest {

    @Test
    void seesAFieldThatDiffers() {
        Thing one = new Thing();
        Thing other = new Thing();
        assertThat(Described.of(one)).isEqualTo(Described.of(other));

        other.setMaybe(1);
        one.setMaybe(2);

        assertThat(Described.of(one)).isNotEqualTo(Described.of(other));
    }

    @Test
    void seesASetterThatWasCalledOnceMore() {
        Thing thing = new Thing();
        thing.setNumber(-1);

        assertThat(Described.of(thing)).isNotEqualTo(Described.of(new Thing()));
    }

    @Test
    void tellsOneObjectTwiceFromTwoAlike() {
        Thing one = new Thing();

        assertThat(Described.of(List.of(one, one))).isNotEqualTo(Described.of(List.of(one, new Thing())));
    }

    @Test
    void tellsTypesApart() {
        assertThat(Described.of(List.of(1))).isNotEqualTo(Described.of(List.of(1L)));
        assertThat(Described.of(new ArrayList<>(List.of(1)))).isNotEqualTo(Described.of(List.of(1)));
    }

    @Test
    void seesAnotherCause() {
        assertThat(Described.of(new IllegalStateException("a", new RuntimeException("b"))))
                .isNotEqualTo(Described.of((Throwable) new IllegalStateException("a", new RuntimeException("c"))));
    }
}
