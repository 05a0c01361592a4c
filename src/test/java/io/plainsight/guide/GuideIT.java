package io.plainsight.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.Execution;
import io.plainsight.compare.ResultTree;
import io.plainsight.mybatis.Form;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.WithSampleData;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every entry, through both forms, on the sample data. */
@DatabaseTest
@WithSampleData
class GuideIT {

    @Autowired
    private EntryRunner runner;

    static List<GuideEntry> entries() {
        return Guide.entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void formsAgree(GuideEntry entry) {
        EntryRun run = run(entry);

        assertThat(run.executions().values().stream().map(Execution::failure))
                .as("failures")
                .allSatisfy(failure -> {
                    if (entry.refusal() == null) {
                        assertThat(failure).isNull();
                    }
                });
        assertThat(run.endedAsDescribed()).isTrue();
        assertThat(ResultTree.comparable(run.executions().get(Form.ANNOTATION)))
                .isEqualTo(ResultTree.comparable(run.executions().get(Form.XML)));
        assertThat(run.formsAgree()).isTrue();
    }

    private EntryRun run(GuideEntry entry) {
        Map<Form, Execution> executions = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            executions.put(form, runner.run(entry, form, Arguments.defaults()));
        }
        return new EntryRun(entry, executions);
    }
}
