package io.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.Execution;
import io.plainsight.compare.RecordedStatement;
import io.plainsight.guide.EntryRun;
import io.plainsight.guide.Guide;
import io.plainsight.mybatis.Form;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The first line counts the statements of a form, not of both. */
class SummaryTest {

    private static final RecordedStatement STATEMENT = new RecordedStatement("select 1", List.of(), 1);

    @Test
    void countsOnceWhatBothFormsSend() {
        assertThat(total(run(Map.of(Form.XML, 1, Form.ANNOTATION, 1))))
                .isEqualTo("1 entry, 1 statement in each form, on X 1.");
        assertThat(total(run(Map.of(Form.XML, 1, Form.ANNOTATION, 1)), run(Map.of(Form.XML, 2, Form.ANNOTATION, 2))))
                .isEqualTo("2 entries, 3 statements in each form, on X 1.");
    }

    @Test
    void countsOneFormAlone() {
        assertThat(total(run(Map.of(Form.ANNOTATION, 2)))).isEqualTo("1 entry, 2 statements on X 1.");
    }

    @Test
    void tellsTheFormsApartThatDiffer() {
        assertThat(total(run(Map.of(Form.XML, 1, Form.ANNOTATION, 6))))
                .isEqualTo("1 entry, 1 statement in XML and 6 in annotations, on X 1.");
    }

    private static String total(EntryRun... runs) {
        return Summary.of(List.of(runs), "X 1").get(0);
    }

    private static EntryRun run(Map<Form, Integer> statements) {
        Map<Form, Execution> executions = new TreeMap<>();
        statements.forEach((form, number) -> executions.put(form, execution(number)));
        return new EntryRun(Guide.find("basic.all").orElseThrow(), executions);
    }

    private static Execution execution(int statements) {
        return new Execution(Collections.nCopies(statements, STATEMENT), null, null, Set.of(), Duration.ZERO);
    }
}
