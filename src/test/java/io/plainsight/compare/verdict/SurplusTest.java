package io.plainsight.compare.verdict;

import static io.plainsight.compare.verdict.Recorded.tree;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SurplusTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
                    {'id': 1}                    | {'id': 1, 'books': [{'id': 7}]}                  | {'id': 1}
                    {'id': 1}                    | {'id': 1, 'books': []}                           | {'id': 1}
                    {'id': 1}                    | {'id': 1, 'profile': {'id': 3}}                  | {'id': 1}
                    [{'id': 1}]                  | [{'id': 1, 'books': []}, {'id': 2, 'books': []}] | [{'id': 1}, {'id': 2}]
                    {'id': 1, 'books': [{'id': 7}]} | {'id': 1, 'books': [{'id': 7, 'author': {'id': 1}}]} | {'id': 1, 'books': [{'id': 7}]}
                    null                         | {'id': 1, 'books': []}                           | {'id': 1}
                    """)
    void isTakenOut(String asked, String result, String rest) {
        Surplus surplus = new Surplus(tree(asked), tree(result));

        assertThat(surplus.rest()).isEqualTo(tree(rest));
        assertThat(surplus.names()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
                    {'id': 1}                    | {'id': 1, 'name': 'A'}
                    {'id': 1}                    | {'id': 1, 'name': null}
                    {'id': 1}                    | {'id': 1, 'created_at': {'datetime': '2024-01-01T00:00:00.000000'}}
                    {'id': 1}                    | {'id': 1, 'sum': {'decimal': '1.50'}}
                    {'id': 1}                    | {'id': 1, 'sum': {'float': '1.5'}}
                    {'id': 1, 'books': []}       | {'id': 1, 'books': [{'id': 7}]}
                    {'id': 1, 'books': []}       | {'id': 1}
                    3                            | 4
                    [{'id': 1}, {'id': 2, 'books': []}] | [{'id': 1}, {'id': 2, 'books': [{'id': 7}]}]
                    """)
    void isNotWhatIsAValueOrWasAskedFor(String asked, String result) {
        Surplus surplus = new Surplus(tree(asked), tree(result));

        assertThat(surplus.rest()).isEqualTo(tree(result));
        assertThat(surplus.names()).isEmpty();
    }

    @Test
    void isNamedInOrderAndTheResultItselfStaysAsItIs() {
        JsonNode result = tree("{'id': 1, 'profile': {'id': 3}, 'books': []}");
        Surplus surplus = new Surplus(tree("{'id': 1}"), result);

        assertThat(surplus.names()).containsExactly("books", "profile");
        assertThat(result).isEqualTo(tree("{'id': 1, 'profile': {'id': 3}, 'books': []}"));
    }
}
