package io.plainsight.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CasesTest {

    static List<GuideEntry> entries() {
        return Guide.entries();
    }

    @Test
    void haveIdsOfTheirOwn() {
        assertThat(Cases.all().stream().map(GuideCase::id)).doesNotHaveDuplicates();
    }

    @Test
    void comeInTheOrderOfTheEntries() {
        assertThat(Cases.all())
                .containsExactlyElementsOf(entries().stream()
                        .flatMap(entry -> Cases.of(entry).stream())
                        .toList());
        assertThat(Cases.all().stream().filter(GuideCase::isEntrysOwn).map(GuideCase::entry))
                .containsExactlyElementsOf(entries());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void beginWithTheEntrysOwn(GuideEntry entry) {
        List<GuideCase> cases = Cases.of(entry);

        assertThat(cases.get(0)).isEqualTo(GuideCase.of(entry));
        assertThat(cases.subList(1, cases.size())).allSatisfy(variant -> {
            assertThat(variant.isEntrysOwn()).isFalse();
            assertThat(variant.id()).matches("\\Q" + entry.id() + "\\E#[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(variant.title()).isNotBlank().isNotEqualTo(entry.title());
        });
    }

    @ParameterizedTest
    @MethodSource("entries")
    void differFromTheEntryInSomething(GuideEntry entry) {
        GuideCase own = GuideCase.of(entry);

        assertThat(Cases.of(entry).subList(1, Cases.of(entry).size()))
                .allSatisfy(variant -> assertThat(variant.setup().equals(own.setup())
                                && variant.query().equals(own.query())
                                && entry.parameters().stream()
                                        .allMatch(parameter -> variant.arguments()
                                                .get(parameter)
                                                .equals(own.arguments().get(parameter))))
                        .isFalse());
    }

    @Test
    void areFoundByTheirIds() {
        assertThat(Cases.all())
                .allSatisfy(each -> assertThat(Cases.find(each.id())).containsSame(each));
        assertThat(Cases.find("basic.all#nothing")).isEmpty();
        assertThat(Cases.find("")).isEmpty();
    }

    @Test
    void areOnlyMadeOfWhatTheEntryTakes() {
        assertThatThrownBy(() -> GuideCase.of("basic.nothing", "name", "Title"))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> GuideCase.of("basic.find", "name", "Title").with("no-parameter", "1"))
                .isInstanceOf(NoSuchElementException.class);
    }
}
