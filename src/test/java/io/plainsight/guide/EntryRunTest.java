package io.plainsight.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.Execution;
import io.plainsight.compare.RecordedStatement;
import io.plainsight.compare.recorded.Failure;
import io.plainsight.mybatis.Form;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The comparison of the forms finds what it is there to find. */
class EntryRunTest {

    private static final GuideEntry READ = Guide.find("basic.all").orElseThrow();
    private static final GuideEntry REFUSED = Guide.find("write.enroll-twice").orElseThrow();
    private static final Failure DUPLICATE =
            new Failure(Failure.Kind.DUPLICATE, "DuplicateKeyException", "Duplicate entry");
    private static final Failure OTHER = new Failure(Failure.Kind.OTHER, "BadSqlGrammarException", "No such table");

    @Test
    void agreesOnTheSameResultAndTheSameSql() {
        assertThat(run(READ, execution("select 1", List.of(1)), execution("select\n  1", List.of(1)))
                        .formsAgree())
                .isTrue();
    }

    @Test
    void seesAnotherResult() {
        assertThat(run(READ, execution("select 1", List.of(1)), execution("select 1", List.of(2)))
                        .formsAgree())
                .isFalse();
        assertThat(run(READ, execution("select 1", List.of(1, 2)), execution("select 1", List.of(2, 1)))
                        .formsAgree())
                .isFalse();
        assertThat(run(READ, execution("select 1", 1), execution("select 1", "1"))
                        .formsAgree())
                .isFalse();
    }

    @Test
    void seesOtherSql() {
        assertThat(run(READ, execution("select 1", 1), execution("select 2", 1)).formsAgree())
                .isFalse();
    }

    @Test
    void seesAFailureOfOneFormOnly() {
        EntryRun run = run(READ, execution("select 1", null), failed(OTHER));

        assertThat(run.formsAgree()).isFalse();
        assertThat(run.endedAsDescribed()).isFalse();
    }

    @Test
    void wantsTheRefusalThatTheEntryDescribesAndNoOther() {
        assertThat(run(REFUSED, failed(DUPLICATE), failed(DUPLICATE)).endedAsDescribed())
                .isTrue();
        assertThat(run(REFUSED, failed(OTHER), failed(OTHER)).endedAsDescribed())
                .isFalse();
        assertThat(run(REFUSED, execution("insert", 1), execution("insert", 1)).endedAsDescribed())
                .isFalse();
        assertThat(run(READ, failed(DUPLICATE), failed(DUPLICATE)).endedAsDescribed())
                .isFalse();
    }

    private static EntryRun run(GuideEntry entry, Execution xml, Execution annotation) {
        return new EntryRun(entry, new TreeMap<>(Map.of(Form.XML, xml, Form.ANNOTATION, annotation)));
    }

    private static Execution execution(String sql, @Nullable Object result) {
        return new Execution(List.of(new RecordedStatement(sql, List.of(), 1)), result, null, Set.of(), Duration.ZERO);
    }

    private static Execution failed(Failure failure) {
        return new Execution(List.of(), null, failure, Set.of(), Duration.ZERO);
    }
}
