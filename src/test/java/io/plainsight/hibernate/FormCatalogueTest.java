package io.plainsight.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.plainsight.guide.Cases;
import io.plainsight.guide.GuideCase;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCatalogueTest {

    static List<GuideCase> cases() {
        return Cases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseHasAFormAndAValueForEachOfItsParameters(GuideCase guideCase) {
        Method form = FormCatalogue.find(guideCase).orElseThrow();

        assertThat(FormCatalogue.arguments(form, guideCase))
                .hasSize(form.getParameterCount() - 1)
                .doesNotContainNull();
    }

    @Test
    void everyFormIsThatOfACase() {
        assertThat(FormCatalogue.all().keySet())
                .isSubsetOf(cases().stream().map(GuideCase::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cascade.orphan-profile#replace", "query.eager-join#limit", "performance.eager#count"})
    void aCaseThatDoesSomethingElseHasAFormOfItsOwn(String id) {
        GuideCase guideCase = Cases.find(id).orElseThrow();

        assertThat(FormCatalogue.find(guideCase))
                .isNotEqualTo(FormCatalogue.find(Cases.of(guideCase.entry()).get(0)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSourceIsTheBodyOfTheForm(GuideCase guideCase) {
        assertThat(FormSource.of(FormCatalogue.find(guideCase).orElseThrow()))
                .matches("(?s)\\S.*[;}]")
                .doesNotStartWith("return ")
                .doesNotContain("@GuideForm", "\n\n");
    }

    @Test
    void theSourceIsShownAsWritten() {
        assertThat(FormSource.of(FormCatalogue.all().get("basic.find"))).isEqualTo("session.find(User.class, id);");
        assertThat(FormSource.of(FormCatalogue.all().get("relation.author-books")))
                .isEqualTo("""
                        Author author = session.find(Author.class, id);
                        if (author != null) {
                            Hibernate.initialize(author.getBooks());
                        }
                        return author;""");
    }

    @Test
    void aMethodWithoutSourceIsAMistake() throws NoSuchMethodException {
        Method notAForm = FormCatalogueTest.class.getDeclaredMethod("cases");

        assertThatIllegalStateException()
                .isThrownBy(() -> FormSource.of(notAForm))
                .withMessage("FormCatalogueTest.java is missing");
    }
}
