package io.plainsight.benchmark.work;

import io.plainsight.benchmark.data.Pool;
import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.orm.Orm;
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
import tools.jackson.databind.JsonNode;

/**
 * Which forms of an entry come to the same, and may be timed beside one another.
 *
 * @param comparable by entry, the forms that do
 * @param wrong what must not be, a line each: the mappers of the two forms disagree
 */
public record EntryCheck(Map<String, Comparable> comparable, List<String> wrong) {

    /**
     * The forms of an entry that may be timed beside one another.
     *
     * @param here in this language, the baseline first
     * @param inContainers in others
     */
    public record Comparable(Set<EntryForm> here, Set<Orm> inContainers) {}

    /** The entries that are checked. */
    public static List<String> entries() {
        return EntryForms.cases().stream().map(GuideCase::id).toList();
    }

    /**
     * Runs every form of every entry that reads, on a database that holds the sample.
     *
     * @param answers what the ORMs in containers answered there, by entry
     */
    public static EntryCheck run(Server server, String database, Map<Orm, JsonNode> answers) {
        Map<String, Comparable> comparable = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        try (Pool pool = EntryForms.pool(server, database)) {
            StatementRecorder recorder = new StatementRecorder();
            DataSource watched = recorder.watch(pool.dataSource());
            try (EntryForms mappers = new EntryForms(watched)) {
                CaseRunner runner = new CaseRunner(
                        new Executor(recorder, new JdbcTransactionManager(watched)), watched, mappers.mappers(), false);
                for (GuideCase entry : EntryForms.cases()) {
                    Comparable forms = new Comparable(EnumSet.of(EntryForm.XML), EnumSet.noneOf(Orm.class));
                    comparable.put(entry.id(), forms);
                    RecordedCase explicit = runner.explicit(entry).recorded();
                    if (same(explicit, runner.explicit(entry, Form.ANNOTATION).recorded())) {
                        forms.here().add(EntryForm.ANNOTATIONS);
                    } else {
                        wrong.add(entry.id() + ": the XML and the annotation mapper disagree");
                    }
                    Optional<LiveForms.LiveForm> other = mappers.hibernate().find(entry);
                    if (other.isPresent()
                            && same(explicit, runner.live(entry, other.get()).recorded())) {
                        forms.here().add(EntryForm.HIBERNATE);
                    }
                    answers.forEach((orm, answer) -> {
                        if (same(explicit, answered(orm, entry, answer.required(entry.id())))) {
                            forms.inContainers().add(orm);
                        }
                    });
                }
            }
        }
        return new EntryCheck(comparable, wrong);
    }

    /** How many entries there are. */
    public int count() {
        return comparable.size();
    }

    /** What it sends, which says whether an order is defined, is known from its recording; what it answers is new. */
    private static RecordedCase answered(Orm orm, GuideCase entry, JsonNode result) {
        RecordedCase recorded = orm.known().recording().find(entry.id()).orElseThrow();
        return new RecordedCase(
                recorded.id(),
                recorded.source(),
                recorded.statements(),
                recorded.transaction(),
                result,
                recorded.error(),
                recorded.changes(),
                recorded.noSuchForm());
    }

    /** Rows in an order that nothing defines are the same rows. */
    private static boolean same(RecordedCase explicit, RecordedCase other) {
        Verdict verdict = CaseComparison.compare(explicit, other, Tables.all()).verdict();
        return explicit.error() == null && (verdict == Verdict.SAME || verdict == Verdict.SAME_SET);
    }
}
