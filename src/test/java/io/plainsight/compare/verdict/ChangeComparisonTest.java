package io.plainsight.compare.verdict;

import static io.plainsight.compare.verdict.Recorded.TABLES;
import static io.plainsight.compare.verdict.Recorded.tree;
import static io.plainsight.compare.verdict.Recorded.wrote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Cases that write: the keys that the database made up do not count, all else does. */
class ChangeComparisonTest {

    private static final String AUTHOR_WITH_BOOK =
            "{'authors': {'inserted': [{'id': 5, 'name': 'A'}]}, 'books': {'inserted': [{'id': 9, 'author_id': 5}]}}";

    private static Comparison compare(String explicit, String other) {
        return CaseComparison.compare(wrote(explicit), wrote(other), TABLES);
    }

    private static void assertSame(String explicit, String other) {
        assertThat(compare(explicit, other)).isEqualTo(Comparison.of(Verdict.SAME, ""));
    }

    private static void assertDifferent(String explicit, String other, String onlyExplicit, String onlyOther) {
        assertThat(compare(explicit, other))
                .isEqualTo(new Comparison(
                        Verdict.DIFFERENT,
                        "The rows end up different.",
                        new Counterexample(rows(onlyExplicit), rows(onlyOther))));
    }

    private static List<JsonNode> rows(String row) {
        return row.isEmpty() ? List.of() : List.of(tree(row));
    }

    @Test
    void nothingChangedIsTheSame() {
        assertSame("{}", "{}");
    }

    @Test
    void otherGeneratedKeysAreTheSameAndSoAreReferencesToThem() {
        assertSame(AUTHOR_WITH_BOOK, AUTHOR_WITH_BOOK.replace("5", "6").replace("9", "20"));
    }

    @Test
    void aReferenceToAnotherRowIsSeen() {
        assertDifferent(
                AUTHOR_WITH_BOOK,
                AUTHOR_WITH_BOOK.replace("'author_id': 5", "'author_id': 1"),
                "{'inserted books': {'id': 'generated key', 'author_id': 'generated key'}}",
                "{'inserted books': {'id': 'generated key', 'author_id': 1}}");
    }

    /** The book's own key is no author's. */
    @Test
    void aReferenceToTheKeyOfAnotherTableIsSeen() {
        assertThat(compare(AUTHOR_WITH_BOOK, AUTHOR_WITH_BOOK.replace("'author_id': 5", "'author_id': 9"))
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void anotherValueOfAnInsertedRowIsSeen() {
        assertDifferent(
                "{'authors': {'inserted': [{'id': 5, 'name': 'A'}]}}",
                "{'authors': {'inserted': [{'id': 5, 'name': null}]}}",
                "{'inserted authors': {'id': 'generated key', 'name': 'A'}}",
                "{'inserted authors': {'id': 'generated key', 'name': null}}");
    }

    @Test
    void aRowThatIsInsertedTwiceIsSeen() {
        String once = "{'authors': {'inserted': [{'id': 5, 'name': 'A'}]}}";

        assertDifferent(
                once,
                once.replace("]", ", {'id': 6, 'name': 'A'}]"),
                "",
                "{'inserted authors': {'id': 'generated key', 'name': 'A'}}");
    }

    @Test
    void theOrderOfInsertedRowsDoesNotCount() {
        assertSame(
                "{'authors': {'inserted': [{'id': 5, 'name': 'A'}, {'id': 6, 'name': 'B'}]}}",
                "{'authors': {'inserted': [{'id': 5, 'name': 'B'}, {'id': 6, 'name': 'A'}]}}");
    }

    @Test
    void keysOfDeletedRowsCount() {
        assertDifferent(
                "{'authors': {'deleted': [{'id': 5}]}}",
                "{'authors': {'deleted': [{'id': 6}]}}",
                "{'deleted authors': {'id': 5}}",
                "{'deleted authors': {'id': 6}}");
    }

    @Test
    void aTableThatOnlyOneChangesIsSeen() {
        assertDifferent(
                "{'authors': {'deleted': [{'id': 5}]}, 'books': {'deleted': [{'id': 7}]}}",
                "{'authors': {'deleted': [{'id': 5}]}}",
                "{'deleted books': {'id': 7}}",
                "");
    }

    @Test
    void anotherValueOfAnUpdatedRowIsSeen() {
        String update =
                "{'books': {'updated': [{'before': {'id': 7, 'author_id': 1}, 'after': {'id': 7, 'author_id': 2}}]}}";

        assertSame(update, update);
        assertDifferent(
                update,
                update.replace("2", "null"),
                "{'updated books': {'before': {'id': 7, 'author_id': 1}, 'after': {'id': 7, 'author_id': 2}}}",
                "{'updated books': {'before': {'id': 7, 'author_id': 1}, 'after': {'id': 7, 'author_id': null}}}");
    }

    @Test
    void anUpdatedReferenceToAGeneratedKeyIsMasked() {
        String adopted = "{'authors': {'inserted': [{'id': 5, 'name': 'A'}]},"
                + " 'books': {'updated': [{'before': {'id': 7, 'author_id': 1}, 'after': {'id': 7, 'author_id': 5}}]}}";

        assertSame(adopted, adopted.replace("5", "6"));
        assertThat(compare(adopted, adopted.replace("7", "8")).verdict()).isEqualTo(Verdict.DIFFERENT);
    }
}
