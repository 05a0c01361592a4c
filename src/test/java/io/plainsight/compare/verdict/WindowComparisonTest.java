package io.plainsight.compare.verdict;

import static io.plainsight.compare.verdict.Recorded.TABLES;
import static io.plainsight.compare.verdict.Recorded.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows with a number that a window function gave them. */
class WindowComparisonTest {

    private static final String LOOSE = "select books.title, row_number() over (order by books.title) as book_rank"
            + " from books order by books.title, book_rank";
    private static final String TIGHT = LOOSE.replace("(order by books.title)", "(order by books.title, books.id)");

    private static final String ONE_TWO = "[{'title': 'X', 'book_rank': 1}, {'title': 'X', 'book_rank': 2}]";
    private static final String TWO_ONE = "[{'title': 'X', 'book_rank': 2}, {'title': 'X', 'book_rank': 1}]";
    private static final String XY = "[{'title': 'X', 'book_rank': 1}, {'title': 'Y', 'book_rank': 2}]";
    private static final String YX = "[{'title': 'X', 'book_rank': 2}, {'title': 'Y', 'book_rank': 1}]";

    private static Comparison compare(String ours, String theirs, String sql) {
        return CaseComparison.compare(read(ours, TIGHT), read(theirs, sql), TABLES);
    }

    @Test
    void numbersOfEqualRowsDoNotCount() {
        assertThat(compare(XY, YX, LOOSE))
                .isEqualTo(Comparison.of(
                        Verdict.SAME_SET, "The window of book_rank does not say which of equal rows comes first."));
    }

    @Test
    void aLooseWindowIsNoUniqueAnswerEvenWhereTheNumbersAgree() {
        assertThat(compare(XY, XY, LOOSE).verdict()).isEqualTo(Verdict.SAME_SET);
    }

    @Test
    void aLooseWindowExcusesNothingElse() {
        assertThat(compare(XY, XY.replace('Y', 'Z'), LOOSE).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(compare(ONE_TWO, "[{'title': 'X', 'book_rank': 1}]", LOOSE).verdict())
                .isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void numbersByAUniqueOrderCount() {
        assertThat(compare(XY, XY, TIGHT).verdict()).isEqualTo(Verdict.SAME);
        assertThat(compare(XY, YX, TIGHT).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(compare(ONE_TWO, TWO_ONE, TIGHT).detail()).isEqualTo("The same rows in another defined order.");
    }

    @Test
    void aLooseWindowWithinADerivedTableIsSeenToo() {
        String derived = "select title, book_rank from (" + LOOSE + ") ranked order by title, book_rank";

        assertThat(compare(XY, YX, derived).verdict()).isEqualTo(Verdict.SAME_SET);
        assertThat(compare(XY, XY, derived.replace(LOOSE, TIGHT)).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void aWindowWithoutALabelIsTheFieldThatTheQueryDoesNotName() {
        String unlabelled = LOOSE.replace(" as book_rank", "").replace(", book_rank", "");

        assertThat(compare(XY, YX, unlabelled).verdict()).isEqualTo(Verdict.SAME_SET);
        assertThat(compare(XY, XY.replace('Y', 'Z'), unlabelled).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(compare(XY, YX, TIGHT.replace(" as book_rank", "").replace(", book_rank", ""))
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT);
    }
}
