package io.plainsight.workbench.run;

import io.plainsight.compare.Executor;
import io.plainsight.database.DatabaseName;
import io.plainsight.guide.CaseRunner;
import io.plainsight.guide.CaseRunner.CaseRun;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.LiveForms;
import io.plainsight.mybatis.Form;
import io.plainsight.report.GuideComparison;
import io.plainsight.report.Interface;
import io.plainsight.report.LiveComparison;
import io.plainsight.workbench.page.BadRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs cases while somebody waits: one after the other, so that none disturbs the times of another. */
public final class LiveRuns implements AutoCloseable {

    private final TimeLimit limit;
    private final DataSource dataSource;
    private final CaseRunner runner;
    private final GuideComparison comparison = new GuideComparison(List.of(Interface.HIBERNATE));
    private volatile @Nullable CompletableFuture<List<LiveForms>> forms;

    public LiveRuns(Executor executor, TimeLimit limit, DataSource dataSource, Function<Class<?>, ?> lookup) {
        this.limit = limit;
        this.dataSource = dataSource;
        runner = new CaseRunner(executor, dataSource, lookup, true);
    }

    /**
     * A case that was run through everything that lives in this JVM.
     *
     * @param database its product and version
     * @param compared the XML mappers and Hibernate
     * @param annotations the same through the annotation mappers
     */
    public record LiveRun(
            GuideCase guideCase, String database, LiveComparison.Compared compared, CaseRun annotations) {}

    /** Its product and version. */
    public String database() {
        return DatabaseName.of(dataSource);
    }

    /**
     * Sees that the rows are those that the recordings were made on.
     *
     * @throws BadRequest if nothing can be compared on this database
     */
    public void requireSample() {
        limit.run(true, this::obstacle).ifPresent(LiveRuns::refuse);
    }

    private Optional<String> obstacle() {
        return LiveComparison.obstacle(dataSource, database());
    }

    private static void refuse(String obstacle) {
        throw new BadRequest(
                "Nothing can be run here: " + obstacle + ".",
                "start the workbench on an empty database, or without naming one");
    }

    /**
     * Runs a case; no row is changed.
     *
     * @throws BadRequest if nothing can be compared on this database
     * @throws TimeLimit.Crowded if others run for too long
     * @throws TimeLimit.Reached if it takes too long
     */
    public LiveRun run(GuideCase guideCase) {
        boolean readOnly = !guideCase.entry().writes() && guideCase.setup().isEmpty();
        return limit.runInTurn(readOnly, () -> {
            obstacle().ifPresent(LiveRuns::refuse);
            LiveComparison live = new LiveComparison(comparison, runner, forms());
            return new LiveRun(guideCase, database(), live.run(guideCase), runner.explicit(guideCase, Form.ANNOTATION));
        });
    }

    /** Runs work while nothing else runs; it asks for {@link #forms} itself. */
    public void inTurn(Runnable work) {
        limit.inTurn(() -> {
            work.run();
            return work;
        });
    }

    /** Hibernate takes seconds to start, so it starts at the first run. For whoever has the turn. */
    public List<LiveForms> forms() {
        CompletableFuture<List<LiveForms>> starting = forms;
        if (starting == null || starting.isCompletedExceptionally()) {
            // On a thread of its own: whoever waits for it can be ended, and the next finds it started.
            starting = CompletableFuture.supplyAsync(
                    () -> LiveComparison.open(dataSource), start -> new Thread(start, "plainsight-hibernate").start());
            forms = starting;
        }
        try {
            return starting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    @Override
    public void close() {
        if (forms != null) {
            forms.thenAccept(started -> started.forEach(LiveForms::close));
        }
    }
}
