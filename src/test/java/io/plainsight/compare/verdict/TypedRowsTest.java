package io.plainsight.compare.verdict;

import static io.plainsight.compare.verdict.Recorded.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class TypedRowsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
                    491                     | {'decimal': '491.00'}
                    491                     | {'float': '491.0'}
                    491                     | 491.0
                    {'decimal': '34.5000'}  | {'float': '34.5'}
                    0                       | {'decimal': '0.0000'}
                    100                     | {'decimal': '1E+2'}
                    [1, {'decimal': '2.0'}] | [1, 2]
                    {'id': 1, 'name': 'A'}  | {'name': 'A', 'id': 1}
                    """)
    void areTheSame(String one, String other) {
        assertThat(TypedRows.inOrder(tree(one))).isEqualTo(TypedRows.inOrder(tree(other)));
        assertThat(TypedRows.asSet(tree(one))).isEqualTo(TypedRows.asSet(tree(other)));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
                    1                    | '1'
                    1                    | true
                    0                    | false
                    0                    | null
                    'null'               | null
                    ''                   | null
                    []                   | null
                    1                    | [1]
                    {'id': 1}            | {'id': 1, 'name': null}
                    {'id': null}         | {}
                    'A'                  | 'a'
                    'A'                  | 'A '
                    {'decimal': '34.50'} | 34.51
                    {'decimal': '1'}     | {'decimal': '1', 'name': 'A'}
                    {'datetime': '2024-01-01T00:00:00.000000'} | {'datetime': '2024-01-01T00:00:00.000001'}
                    {'datetime': '2024-01-01T00:00:00.000000'} | '2024-01-01T00:00:00.000000'
                    [1]                  | [1, 1]
                    """)
    void areNotTheSame(String one, String other) {
        assertThat(TypedRows.inOrder(tree(one))).isNotEqualTo(TypedRows.inOrder(tree(other)));
        assertThat(TypedRows.asSet(tree(one))).isNotEqualTo(TypedRows.asSet(tree(other)));
    }

    @Test
    void aNumberIsTheSameWhateverTypeTheProgramHasForIt() {
        assertThat(TypedRows.inOrder(JsonNodeFactory.instance.numberNode(1L)))
                .isEqualTo(TypedRows.inOrder(JsonNodeFactory.instance.numberNode(1)));
    }

    @Test
    void asASetTheOrderOfEachListDoesNotCount() {
        JsonNode one = tree("[{'id': 1, 'books': [7, 8]}, {'id': 2, 'books': []}]");
        JsonNode other = tree("[{'id': 2, 'books': []}, {'books': [8, 7], 'id': 1}]");

        assertThat(TypedRows.asSet(one)).isEqualTo(TypedRows.asSet(other));
        assertThat(TypedRows.inOrder(one)).isNotEqualTo(TypedRows.inOrder(other));
    }

    @Test
    void theDifferenceCountsDuplicates() {
        assertThat(TypedRows.difference(tree("[1, 1, 2]"), tree("[1, 3, 3]")))
                .isEqualTo(new Counterexample(List.of(tree("1"), tree("2")), List.of(tree("3"), tree("3"))));
    }

    @Test
    void theDifferenceLeavesOutWhatIsTheSameInOtherWords() {
        assertThat(TypedRows.difference(
                        tree("[{'sum': {'decimal': '491.00'}}, {'ids': [1, 2]}]"),
                        tree("[{'ids': [2, 1]}, {'sum': 491}]")))
                .isEqualTo(new Counterexample(List.of(), List.of()));
    }

    @Test
    void theDifferenceOfWhatIsNoListIsBothAsAWhole() {
        assertThat(TypedRows.difference(tree("{'id': 1}"), tree("null")))
                .isEqualTo(new Counterexample(List.of(tree("{'id': 1}")), List.of(tree("null"))));
    }
}
