package io.plainsight.benchmark.work;

import io.plainsight.benchmark.data.Pool;
import io.plainsight.benchmark.data.Server;
import io.plainsight.compare.Executor;
import io.plainsight.compare.StatementRecorder;
import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.verdict.CaseComparison;
import io.plainsight.compare.verdict.Verdict;
import io.plainsight.guide.CaseRunner;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.LiveForms;
import io.plainsight.guide.Tables;
import io.plainsight.mybatis.Form;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Which forms of an entry come to the same, and may be timed beside one another.
 *
 * @param comparable by entry, the forms that do; the baseline is always one of them
 * @param wrong what must not be, a line each: the mappers of the two forms disagree
 */
public record EntryCheck(Map<String, Set<EntryForm>> comparable, List<String> wrong) {

    /** Runs every form of every entry that reads, on a database that holds the sample. */
    public static EntryCheck run(Server server, String database) {
        Map<String, Set<EntryForm>> comparable = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        try (Pool pool = EntryForms.pool(server, database)) {
            StatementRecorder recorder = new StatementRecorder();
            DataSource watched = recorder.watch(pool.dataSource());
            try (EntryForms forms = new EntryForms(watched)) {
                CaseRunner runner = new CaseRunner(
                        new Executor(recorder, new JdbcTransactionManager(watched)), watched, forms.mappers(), false);
                for (GuideCase entry : EntryForms.cases()) {
                    comparable.put(entry.id(), EnumSet.of(EntryForm.XML));
                    RecordedCase explicit = runner.explicit(entry).recorded();
                    if (same(explicit, runner.explicit(entry, Form.ANNOTATION).recorded())) {
                        comparable.get(entry.id()).add(EntryForm.ANNOTATIONS);
                    } else {
                        wrong.add(entry.id() + ": the XML and the annotation mapper disagree");
                    }
                    Optional<LiveForms.LiveForm> other = forms.hibernate().find(entry);
                    if (other.isPresent()
                            && same(explicit, runner.live(entry, other.get()).recorded())) {
                        comparable.get(entry.id()).add(EntryForm.HIBERNATE);
                    }
                }
            }
        }
        return new EntryCheck(comparable, wrong);
    }

    /** How many entries there are. */
    public int count() {
        return comparable.size();
    }

    /** Rows in an order that nothing defines are the same rows. */
    private static boolean same(RecordedCase explicit, RecordedCase other) {
        Verdict verdict = CaseComparison.compare(explicit, other, Tables.all()).verdict();
        return explicit.error() == null && (verdict == Verdict.SAME || verdict == Verdict.SAME_SET);
    }
}
