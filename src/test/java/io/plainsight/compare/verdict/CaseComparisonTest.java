package io.plainsight.compare.verdict;

import static io.plainsight.compare.verdict.Recorded.TABLES;
import static io.plainsight.compare.verdict.Recorded.noSuchForm;
import static io.plainsight.compare.verdict.Recorded.read;
import static io.plainsight.compare.verdict.Recorded.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.recorded.RecordedCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases that read. */
class CaseComparisonTest {

    private static final String A_B = "[{'id': 1, 'name': 'A'}, {'id': 2, 'name': 'B'}]";
    private static final String B_A = "[{'id': 2, 'name': 'B'}, {'id': 1, 'name': 'A'}]";
    private static final String A_C = "[{'id': 1, 'name': 'A'}, {'id': 3, 'name': 'C'}]";
    private static final String A_WITH_BOOK =
            "{'id': 1, 'name': 'A', 'books': [{'id': 7, 'title': 'X', 'isbn': null}]}";

    private static final String BY_ID = "select * from authors order by authors.id";
    private static final String IN_ANY_ORDER = "select * from authors";
    private static final String NO_ORDER = "No order by puts the authors into a unique order.";

    private static Comparison compare(RecordedCase explicit, RecordedCase other) {
        return CaseComparison.compare(explicit, other, TABLES);
    }

    @Test
    void theSameRowsInADefinedOrderAreTheSame() {
        assertThat(compare(read(A_B, BY_ID), read(A_B, BY_ID))).isEqualTo(Comparison.of(Verdict.SAME, ""));
    }

    @ParameterizedTest
    @CsvSource(textBlock = "A_B\nB_A")
    void theSameRowsInNoDefinedOrderAreTheSameSet(String seen) {
        assertThat(compare(read(A_B, BY_ID), read(seen.equals("A_B") ? A_B : B_A, IN_ANY_ORDER)))
                .isEqualTo(Comparison.of(Verdict.SAME_SET, NO_ORDER));
    }

    @Test
    void theOrderThatCountsIsTheOthers() {
        assertThat(compare(read(A_B, IN_ANY_ORDER), read(A_B, BY_ID)).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void theSameRowsInAnotherDefinedOrderAreDifferent() {
        assertThat(compare(read(A_B, BY_ID), read(B_A, BY_ID + " desc")))
                .isEqualTo(new Comparison(
                        Verdict.DIFFERENT,
                        "The same rows in another defined order.",
                        new Counterexample(List.of(tree(A_B)), List.of(tree(B_A)))));
    }

    @ParameterizedTest
    @CsvSource({BY_ID, IN_ANY_ORDER})
    void otherRowsAreDifferentAndShownAlone(String sql) {
        assertThat(compare(read(A_B, BY_ID), read(A_C, sql)))
                .isEqualTo(new Comparison(
                        Verdict.DIFFERENT,
                        "The results differ.",
                        new Counterexample(
                                List.of(tree("{'id': 2, 'name': 'B'}")), List.of(tree("{'id': 3, 'name': 'C'}")))));
    }

    @Test
    void aRowTooManyIsDifferent() {
        assertThat(compare(read("[]", BY_ID), read(A_B, BY_ID)).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(compare(read("[1]", BY_ID), read("[1, 1]", BY_ID)).counterexample())
                .isEqualTo(new Counterexample(List.of(), List.of(tree("1"))));
    }

    @Test
    void valuesAreComparedAsAWhole() {
        String count = "select count(*) from authors";

        assertThat(compare(read("3", count), read("3", count)).verdict()).isEqualTo(Verdict.SAME);
        assertThat(compare(read("null", count), read("0", count)))
                .isEqualTo(new Comparison(
                        Verdict.DIFFERENT,
                        "The results differ.",
                        new Counterexample(List.of(tree("null")), List.of(tree("0")))));
    }

    @Test
    void aLimitWithoutAUniqueOrderKeepsTheSameRowsByChance() {
        String any = "select * from authors order by authors.name limit 1";

        assertThat(compare(read("{'id': 1, 'name': 'A'}", BY_ID), read("{'id': 1, 'name': 'A'}", any)))
                .isEqualTo(
                        Comparison.of(Verdict.SAME_SET, "No unique order says which rows of authors the limit keeps."));
    }

    @Test
    void relationsThatNobodyAskedForAreMentionedOnly() {
        String surplus = "It loads more than was asked for: books.";
        RecordedCase asked = read("[{'id': 1, 'name': 'A'}]", BY_ID);

        assertThat(compare(asked, read("[" + A_WITH_BOOK + "]", BY_ID)))
                .isEqualTo(Comparison.of(Verdict.SAME, surplus));
        assertThat(compare(asked, read("[{'id': 1, 'name': 'B', 'books': []}]", BY_ID)))
                .satisfies(comparison -> {
                    assertThat(comparison.verdict()).isEqualTo(Verdict.DIFFERENT);
                    assertThat(comparison.detail()).isEqualTo(surplus + " The results differ.");
                });
        assertThat(compare(
                        read(A_B, BY_ID),
                        read(
                                "[{'id': 1, 'name': 'A', 'books': []}, {'id': 2, 'name': 'B', 'books': []}]",
                                IN_ANY_ORDER)))
                .isEqualTo(Comparison.of(Verdict.SAME_SET, surplus + " " + NO_ORDER));
    }

    @Test
    void relationsThatWereAskedForCount() {
        String joined = BY_ID + ", books.id";

        assertThat(compare(read(A_WITH_BOOK, joined), read(A_WITH_BOOK, joined)).verdict())
                .isEqualTo(Verdict.SAME);
        assertThat(compare(read(A_WITH_BOOK, joined), read("{'id': 1, 'name': 'A', 'books': []}", joined))
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT);
        assertThat(compare(read(A_WITH_BOOK, joined), read("{'id': 1, 'name': 'A'}", BY_ID))
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void whereThereIsNoFormThereIsNothingToCompare() {
        assertThat(compare(read(A_B, BY_ID), noSuchForm("It has no windows.")))
                .isEqualTo(Comparison.of(Verdict.NO_SUCH_FORM, "It has no windows."));
    }
}
