package io.plainsight.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.recorded.InterfaceRecording;
import io.plainsight.compare.recorded.RecordingFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftTest {

    private static final String RECORDING = """
            {"interface": "orm", "versions": {"ORM": "1.0"}, "server": {"version": "9.7", "sqlMode": "STRICT"},
             "cases": [
               {"id": "basic.all", "source": "all()",
                "statements": [{"sql": "select *\\nfrom users", "rowsExamined": 12, "plan": "-> Table scan"}],
                "result": [{"id": 1}, {"id": 2}]},
               {"id": "cascade.delete-user", "statements": [{"sql": "delete from users where id = 1"}],
                "transaction": ["begin"], "changes": {"users": {"deleted": [{"id": 1, "name": "A"}]}}},
               {"id": "write.enroll-twice", "error": {"kind": "duplicate", "type": "IntegrityError", "message": "m"}},
               {"id": "order.take", "noSuchForm": "It has none."}],
             "growth": [{"id": "performance.eager", "statements": [2, 2], "rowsExamined": [4, 40]}]}
            """;

    private static String between(String before, String after) {
        return Drift.between(read(before), read(after));
    }

    @Test
    void thereIsNoneWhereAllIsAsItWas() {
        assertThat(between(RECORDING, RECORDING)).isEmpty();
    }

    @Test
    void isADiffThatPeopleCanRead() {
        assertThat(between(RECORDING, RECORDING.replace("from users\"", "from people\"")))
                .isEqualTo("""
                        --- committed orm basic.all
                        +++ recorded orm basic.all
                        @@ -1,6 +1,6 @@
                         all()
                         select *
                        -from users
                        +from people
                           rows examined 12, sent null, affected null; temporary tables null, full scans null, sorts \
                        null, error null
                           -> Table scan
                         result: {"id":1}
                        """);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    basic.all           | all()                 | all().to_list
                    basic.all           | "rowsExamined": 12    | "rowsExamined": 13
                    basic.all           | "rowsExamined": 12    | "rowsExamined": 12, "sorts": 1
                    basic.all           | Table scan            | Index scan
                    basic.all           | {"id": 2}             | {"id": 3}
                    basic.all           | [{"id": 1}, {"id": 2}] | null
                    cascade.delete-user | "name": "A"           | "name": "B"
                    cascade.delete-user | "begin"               | "begin", "commit"
                    cascade.delete-user | "deleted"             | "inserted"
                    write.enroll-twice  | "kind": "duplicate"   | "kind": "other"
                    write.enroll-twice  | IntegrityError        | DatabaseError
                    order.take          | It has none.          | It has no such form.
                    growth              | "statements": [2, 2]  | "statements": [2, 20]
                    growth              | [4, 40]               | [4, null]
                    """)
    void namesTheCaseThatChangedAndNoOther(String where, String before, String after) {
        assertThat(RECORDING).contains(before);
        assertThat(between(RECORDING, RECORDING.replace(before, after)).lines().filter(line -> line.startsWith("---")))
                .containsExactly("--- committed orm " + where);
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.1", "9.7, 9.8", "STRICT, ANSI"})
    void seesTheHeader(String before, String after) {
        assertThat(between(RECORDING, RECORDING.replace(before, after)))
                .startsWith("--- committed orm\n+++ recorded orm\n")
                .contains("\n-", before, "\n+", after);
    }

    @Test
    void seesCasesThatAreMissingOrNew() {
        String without = RECORDING.replace(",\n   {\"id\": \"order.take\", \"noSuchForm\": \"It has none.\"}", "");
        assertThat(without).isNotEqualTo(RECORDING);

        assertThat(between(RECORDING, without))
                .startsWith("--- committed orm order.take\n")
                .contains("-no such form: It has none.")
                .doesNotContain("\n+result");
        assertThat(between(without, RECORDING)).contains("+no such form: It has none.");
    }

    private static InterfaceRecording read(String text) {
        return RecordingFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
