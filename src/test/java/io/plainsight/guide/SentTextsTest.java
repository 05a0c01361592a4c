package io.plainsight.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.RecordedStatement;
import io.plainsight.compare.recorded.SentStatement;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentTextsTest {

    private final RecordedStatement overJdbc =
            new RecordedStatement("insert into users values (?, ?)", List.of(1, "Alice"), 1);

    @Test
    void aTextThatTheServerHasCutIsTakenFromJdbc() {
        assertThat(SentTexts.complete(List.of(SentStatement.ofText("insert into users val...")), List.of(overJdbc)))
                .extracting(SentStatement::sql)
                .containsExactly("insert into users values (1, 'Alice')");
    }

    @Test
    void aTextWithCharactersThatTheServerDoesNotKeepIsTakenFromJdbc() {
        RecordedStatement smile =
                new RecordedStatement("select users.id from users where users.name = ?", List.of("\uD83D\uDE00"), 0);

        assertThat(SentTexts.complete(
                        List.of(SentStatement.ofText("select users.id from users where users.name = '?'")),
                        List.of(smile)))
                .extracting(SentStatement::sql)
                .containsExactly("select users.id from users where users.name = '\uD83D\uDE00'");
    }

    @Test
    void aTextThatIsWholeStaysAsTheServerSawIt() {
        List<SentStatement> whole = List.of(SentStatement.ofText("insert into users values (1,'Alice')"));

        assertThat(SentTexts.complete(whole, List.of(overJdbc))).isEqualTo(whole);
    }

    @Test
    void nothingIsTakenWhereItIsNotKnownWhichIsWhich() {
        List<SentStatement> more = List.of(SentStatement.ofText("select 1"), SentStatement.ofText("insert ..."));

        assertThat(SentTexts.complete(more, List.of(overJdbc))).isEqualTo(more);
    }
}
