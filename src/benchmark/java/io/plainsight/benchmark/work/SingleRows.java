package io.plainsight.benchmark.work;

import com.sun.management.ThreadMXBean;
import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.peer.Peer;
import io.plainsight.benchmark.peer.PeerName;
import io.plainsight.benchmark.report.Run;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.util.SampleBuffer;
import org.openjdk.jmh.util.Statistics;

/**
 * Times one row by its key, each time another, in turns of a few milliseconds.
 *
 * <p>Not by benchmarks of JMH: within the half second that one of its iterations takes, a machine changes its speed by
 * more than libraries differ in so short a call, and in iterations of milliseconds JMH's own beginning and end are part
 * of what it measures.
 */
public final class SingleRows implements AutoCloseable {

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

    private final Kind kind;
    private final int rows;
    private final int threads;
    private final Random random;
    private final ExecutorService executor;
    private final Map<PeerName, OpenPeer> opened = new EnumMap<>(PeerName.class);
    private final List<PeerName> peers;

    /** A thread's turn: what each call took, and what all allocated. */
    private record Turn(long[] nanos, long bytes) {}

    /** All turns of a peer in an iteration. */
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
     * Opens the peers.
     *
     * @param kind one of single rows
     * @param peers who take turns
     * @param rows how many the database has
     * @param threads that ask at the same time
     * @param random for the order of turns
     */
    public SingleRows(Kind kind, List<PeerName> peers, String database, int rows, int threads, Random random) {
        this.kind = kind;
        this.peers = List.copyOf(peers);
        this.rows = rows;
        this.threads = threads;
        this.random = random;
        Server server = Server.current();
        executor = Executors.newFixedThreadPool(threads);
        try {
            peers.forEach(peer -> opened.put(peer, OpenPeer.of(peer, server, database, kind.connections(), threads)));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Measures all, each for that long, and at least one turn.
     *
     * @return in the order of the peers
     * @throws CompletionException its message names the peer whose call failed, its cause says why
     */
    public List<Run> iteration(Duration each) {
        List<Calls> calls = peers.stream().map(peer -> new Calls()).toList();
        List<Integer> order = IntStream.range(0, peers.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
        long begin = System.nanoTime();
        do {
            Collections.shuffle(order, random);
            for (int one : order) {
                turns(peers.get(one)).forEach(calls.get(one)::add);
            }
        } while (System.nanoTime() - begin < each.toNanos() * peers.size());
        return calls.stream().map(all -> all.sumUp(threads)).toList();
    }

    /** That of each thread, all at the same time. */
    private List<Turn> turns(PeerName name) {
        Peer peer = Objects.requireNonNull(opened.get(name)).peer();
        Callable<Turn> turn = () -> turn(peer);
        List<Turn> turns = new ArrayList<>();
        try {
            for (Future<Turn> each : executor.invokeAll(Collections.nCopies(threads, turn))) {
                turns.add(each.get());
            }
        } catch (ExecutionException e) {
            throw new CompletionException(name.title(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return turns;
    }

    /** All threads call until the time is over: nobody has the server to himself because the others are done. */
    private Turn turn(Peer peer) {
        for (int call = 0; call < UNTIMED; call++) {
            read(peer);
        }
        long[] nanos = new long[MOST];
        int calls = 0;
        long allocated = MEMORY.getCurrentThreadAllocatedBytes();
        long begin = System.nanoTime();
        long before = begin;
        while (calls < MOST && before - begin < TURN.toNanos()) {
            read(peer);
            long after = System.nanoTime();
            nanos[calls++] = after - before;
            before = after;
        }
        long bytes = MEMORY.getCurrentThreadAllocatedBytes() - allocated;
        return new Turn(Arrays.copyOf(nanos, calls), bytes);
    }

    private void read(Peer peer) {
        long id = 1 + ThreadLocalRandom.current().nextInt(rows);
        Objects.requireNonNull(kind.read(peer, id), "no such row");
    }

    @Override
    public void close() {
        executor.close();
        opened.values().forEach(OpenPeer::close);
    }
}
