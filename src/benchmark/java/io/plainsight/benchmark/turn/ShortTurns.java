package io.plainsight.benchmark.turn;

import com.sun.management.ThreadMXBean;
import io.plainsight.benchmark.report.Run;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.util.SampleBuffer;
import org.openjdk.jmh.util.Statistics;

/**
 * Times the calls of several, in turns of a few milliseconds.
 *
 * <p>Not by benchmarks of JMH: within the half second that one of its iterations takes, a machine changes its speed by
 * more than libraries differ in so short a call, and in iterations of milliseconds JMH's own beginning and end are part
 * of what it measures.
 */
public final class ShortTurns implements AutoCloseable {

    /**
     * How long a turn lasts. Everybody's comes again within the half second after which HikariCP would ask a connection
     * whether it is alive.
     */
    public static final Duration TURN = Duration.ofMillis(20);

    /** Calls at the beginning of a turn that are not timed: the others have had the processor's caches. */
    private static final int UNTIMED = 5;

    /** No turn has more calls. What they took is not to need memory while it is measured. */
    private static final int MOST = 5000;

    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final int threads;
    private final Random random;
    private final ExecutorService executor;

    /**
     * Who takes turns.
     *
     * @param name where the call fails
     * @param call safe for several threads where several call
     */
    public record Caller(String name, Runnable call) {}

    /** A thread's turn: what each call took, and what all allocated. */
    private record Turn(long[] nanos, long bytes) {}

    /** All turns of a caller in an iteration. */
    private static final class Calls {

        private final SampleBuffer nanos = new SampleBuffer();
        private long count;
        private long bytes;

        void add(Turn turn) {
            for (long each : turn.nanos()) {
                nanos.add(each);
            }
            count += turn.nanos().length;
            bytes += turn.bytes();
        }

        Run sumUp(int threads) {
            Statistics micros = nanos.getStatistics(1e-3);
            return Run.of(micros, List.of(micros.getPercentile(50)), threads, (double) bytes / count);
        }
    }

    /**
     * Starts the threads.
     *
     * @param threads that call at the same time
     * @param random for the order of turns
     */
    public ShortTurns(int threads, Random random) {
        this.threads = threads;
        this.random = random;
        executor = Executors.newFixedThreadPool(threads);
    }

    /**
     * Measures all, each for that long, and at least one turn.
     *
     * @return in the order of the callers
     * @throws CompletionException its message names the caller whose call failed, its cause says why
     */
    public List<Run> iteration(List<Caller> callers, Duration each) {
        List<Calls> calls = callers.stream().map(caller -> new Calls()).toList();
        List<Integer> order =
                IntStream.range(0, callers.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
        long begin = System.nanoTime();
        do {
            Collections.shuffle(order, random);
            for (int one : order) {
                turns(callers.get(one)).forEach(calls.get(one)::add);
            }
        } while (System.nanoTime() - begin < each.toNanos() * callers.size());
        return calls.stream().map(all -> all.sumUp(threads)).toList();
    }

    /** That of each thread, all at the same time. */
    private List<Turn> turns(Caller caller) {
        Callable<Turn> turn = () -> turn(caller.call());
        List<Turn> turns = new ArrayList<>();
        try {
            for (Future<Turn> each : executor.invokeAll(Collections.nCopies(threads, turn))) {
                turns.add(each.get());
            }
        } catch (ExecutionException e) {
            throw new CompletionException(caller.name(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return turns;
    }

    /** All threads call until the time is over: nobody has the server to himself because the others are done. */
    private static Turn turn(Runnable call) {
        for (int untimed = 0; untimed < UNTIMED; untimed++) {
            call.run();
        }
        long[] nanos = new long[MOST];
        int calls = 0;
        long allocated = MEMORY.getCurrentThreadAllocatedBytes();
        long begin = System.nanoTime();
        long before = begin;
        while (calls < MOST && before - begin < TURN.toNanos()) {
            call.run();
            long after = System.nanoTime();
            nanos[calls++] = after - before;
            before = after;
        }
        long bytes = MEMORY.getCurrentThreadAllocatedBytes() - allocated;
        return new Turn(Arrays.copyOf(nanos, calls), bytes);
    }

    @Override
    public void close() {
        executor.close();
    }
}
