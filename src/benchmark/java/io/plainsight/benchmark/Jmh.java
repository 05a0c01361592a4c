package io.plainsight.benchmark;

import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.report.Run;
import io.plainsight.benchmark.work.Kind;
import io.plainsight.benchmark.work.LongStreamBenchmark;
import io.plainsight.database.DatabaseProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs benchmarks with JMH, here or in other JVMs. */
final class Jmh {

    private static final String HEAP = "1g";

    private final boolean forked;
    private final Path server;

    /**
     * @param forked whether each order is measured in a JVM of its own, or in this one
     * @param server a file for {@link Server#PROPERTY}
     */
    Jmh(boolean forked, Path server) {
        this.forked = forked;
        this.server = server;
        System.setProperty(Server.PROPERTY, server.toString());
    }

    /**
     * Measures several in one JVM, in turns.
     *
     * @return in the order of their parameters
     * @throws DatabaseProblem also where a benchmark fails
     */
    List<Run> run(SharedJvm.Order order) {
        return forked ? SharedJvm.start(order, jvmArguments(order.kind())) : SharedJvm.measure(order);
    }

    /** What is the same for all that is measured. */
    static ChainedOptionsBuilder options(Class<?> benchmark, int threads, Pace.Time time) {
        return new OptionsBuilder()
                .include("^" + Pattern.quote(benchmark.getName()) + "\\.")
                .mode(Mode.SampleTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .threads(threads)
                .warmupIterations(time.warmUps())
                .warmupTime(milliseconds(time.warmUp()))
                .measurementIterations(time.iterations())
                .measurementTime(milliseconds(time.iteration()))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    private static TimeValue milliseconds(Duration duration) {
        return TimeValue.milliseconds(duration.toMillis());
    }

    /** What JMH measured for one benchmark with one set of parameters. */
    static Run sumUp(RunResult result, int threads) {
        BenchmarkResult measured = result.getAggregatedResult();
        List<Double> medians = new ArrayList<>();
        for (IterationResult iteration : measured.getIterationResults()) {
            medians.add(iteration.getPrimaryResult().getStatistics().getPercentile(50));
        }
        Statistics calls = measured.getPrimaryResult().getStatistics();
        Result<?> bytes = measured.getSecondaryResults().get("gc.alloc.rate.norm");
        return Run.of(calls, medians, threads, bytes == null ? Double.NaN : bytes.getScore());
    }

    static DatabaseProblem problem(String what, Exception problem) {
        return new DatabaseProblem(
                "%s failed: %s".formatted(what, reason(problem)),
                "mend that; this round is lost, what the rounds before came to is written");
    }

    private List<String> jvmArguments(@Nullable Kind kind) {
        String heap = kind == Kind.LONG_STREAM ? LongStreamBenchmark.HEAP : HEAP;
        return List.of("-Xms" + heap, "-Xmx" + heap, "-D" + Server.PROPERTY + "=" + server);
    }

    /** JMH's own exceptions say nothing; what they suppress does. */
    private static Throwable reason(Throwable problem) {
        Throwable reason = problem;
        while (reason.getSuppressed().length > 0 || reason.getCause() != null) {
            reason = reason.getSuppressed().length > 0 ? reason.getSuppressed()[0] : reason.getCause();
        }
        return reason;
    }
}
