package io.plainsight.benchmark.entry;

import io.plainsight.benchmark.data.Pool;
import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.orm.Orm;
import io.plainsight.benchmark.peer.MyBatis;
import io.plainsight.benchmark.peer.PeerName;
import io.plainsight.compare.Executor;
import io.plainsight.compare.StatementRecorder;
import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.verdict.CaseComparison;
import io.plainsight.compare.verdict.Verdict;
import io.plainsight.guide.CaseRunner;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.Tables;
import io.plainsight.mybatis.PlainMyBatis;
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
 * Which forms of an entry come to the same as the XML mapper, and may be timed beside one another.
 *
 * @param comparable by entry, the forms that do
 * @param wrong what must not be, a line each: a form that is ours to write does something else
 */
public record EntryCheck(Map<String, Comparable> comparable, List<String> wrong) {

    /**
     * The forms of an entry that may be timed beside one another.
     *
     * @param here in this language, the baseline first
     * @param inContainers in others
     */
    public record Comparable(Set<PeerName> here, Set<Orm> inContainers) {}

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
        EntryCheck check = new EntryCheck(new LinkedHashMap<>(), new ArrayList<>());
        try (Pool pool = EntryForms.pool(server, database)) {
            StatementRecorder recorder = new StatementRecorder();
            DataSource watched = recorder.watch(pool.dataSource());
            CaseRunner runner = new CaseRunner(
                    new Executor(recorder, new JdbcTransactionManager(watched)),
                    watched,
                    MyBatis.inSpring(PlainMyBatis.over(watched), watched)::getMapper,
                    false);
            Map<String, RecordedCase> explicit = new LinkedHashMap<>();
            for (GuideCase entry : EntryForms.cases()) {
                explicit.put(entry.id(), runner.explicit(entry).recorded());
                check.comparable.put(
                        entry.id(), new Comparable(EnumSet.noneOf(PeerName.class), EnumSet.noneOf(Orm.class)));
            }
            for (PeerName peer : PeerName.values()) {
                try (EntryForms forms = EntryForms.open(peer, watched)) {
                    for (GuideCase entry : EntryForms.cases()) {
                        Optional<RecordedCase> found = forms.find(entry)
                                .map(form -> runner.live(entry, form).recorded());
                        check.take(peer, explicit.get(entry.id()), found);
                    }
                }
            }
            explicit.forEach((id, ours) -> answers.forEach((orm, answer) -> {
                if (same(ours, answered(orm, id, answer.required(id)))) {
                    check.comparable.get(id).inContainers().add(orm);
                }
            }));
        }
        return check;
    }

    /** How many entries there are. */
    public int count() {
        return comparable.size();
    }

    /** So many of the entries, if there are, in the guide's order. */
    public Map<String, Comparable> first(int most) {
        Map<String, Comparable> first = new LinkedHashMap<>();
        comparable.entrySet().stream().limit(most).forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        return first;
    }

    /** Hibernate's forms are the guide's, and the comparison says where they part ways; the others are to be equal. */
    private void take(PeerName peer, RecordedCase explicit, Optional<RecordedCase> found) {
        Set<PeerName> here = comparable.get(explicit.id()).here();
        if (peer == PeerName.HIBERNATE) {
            found.filter(other -> same(explicit, other)).ifPresent(other -> here.add(peer));
            return;
        }
        Optional<String> difference = found.map(other -> EntryDifference.between(explicit, other))
                .orElse(Optional.of("there is no such form"));
        difference.ifPresentOrElse(
                words -> wrong.add("%s: %s: %s".formatted(explicit.id(), peer.title(), words)), () -> here.add(peer));
    }

    /** What it sends, which says whether an order is defined, is known from its recording; what it answers is new. */
    private static RecordedCase answered(Orm orm, String entry, JsonNode result) {
        RecordedCase recorded = orm.known().recording().find(entry).orElseThrow();
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
