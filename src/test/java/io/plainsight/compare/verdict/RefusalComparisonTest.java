package io.plainsight.compare.verdict;

import static io.plainsight.compare.recorded.Failure.Kind.DUPLICATE;
import static io.plainsight.compare.recorded.Failure.Kind.FOREIGN_KEY;
import static io.plainsight.compare.recorded.Failure.Kind.NOT_FOUND;
import static io.plainsight.compare.verdict.Recorded.TABLES;
import static io.plainsight.compare.verdict.Recorded.failed;
import static io.plainsight.compare.verdict.Recorded.noSuchForm;
import static io.plainsight.compare.verdict.Recorded.read;
import static io.plainsight.compare.verdict.Recorded.tree;
import static io.plainsight.compare.verdict.Recorded.wrote;
import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.recorded.RecordedCase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases that the database or the interface refuses. */
class RefusalComparisonTest {

    private static Comparison compare(RecordedCase explicit, RecordedCase other) {
        return CaseComparison.compare(explicit, other, TABLES);
    }

    @Test
    void theSameKindOfRefusalIsTheSameWhateverItsName() {
        assertThat(compare(failed(DUPLICATE, "DuplicateKeyException"), failed(DUPLICATE, "IntegrityError")))
                .isEqualTo(Comparison.of(Verdict.SAME, "Both are refused; it raises IntegrityError."));
    }

    @Test
    void anotherKindOfRefusalIsDifferent() {
        assertThat(compare(failed(DUPLICATE, "DuplicateKeyException"), failed(FOREIGN_KEY, "IntegrityError")))
                .isEqualTo(Comparison.of(
                        Verdict.DIFFERENT,
                        "The explicit SQL is refused with DuplicateKeyException, it with IntegrityError."));
    }

    @Test
    void aRefusalThatLeavesRowsBehindIsDifferent() {
        assertThat(compare(
                                failed(DUPLICATE, "DuplicateKeyException"),
                                failed(DUPLICATE, "IntegrityError", "{'authors': {'deleted': [{'id': 1}]}}"))
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void toRaiseWhereTheExplicitSqlAnswersIsToRefuse() {
        assertThat(compare(read("null"), failed(NOT_FOUND, "RecordNotFound")))
                .isEqualTo(Comparison.of(Verdict.REFUSED, "It raises RecordNotFound (the words of RecordNotFound)."));
    }

    @Test
    void toAnswerWhereTheExplicitSqlIsRefusedIsDifferent() {
        assertThat(compare(failed(DUPLICATE, "DuplicateKeyException"), wrote("{'books': {'deleted': [{'id': 7}]}}")))
                .isEqualTo(new Comparison(
                        Verdict.DIFFERENT,
                        "The explicit SQL is refused with DuplicateKeyException; it is not.",
                        new Counterexample(List.of(), List.of(tree("{'deleted books': {'id': 7}}")))));
    }

    @Test
    void aFormThatIsMissingIsNotRefused() {
        assertThat(compare(failed(DUPLICATE, "DuplicateKeyException"), noSuchForm("No."))
                        .verdict())
                .isEqualTo(Verdict.NO_SUCH_FORM);
    }

    @Test
    void onlyWhatDiffersNeedsAReason() {
        assertThat(Verdict.values())
                .filteredOn(Verdict::needsReason)
                .containsExactly(Verdict.DIFFERENT, Verdict.REFUSED);
    }
}
