package io.plainsight.benchmark.work;

import io.plainsight.benchmark.data.Pool;
import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.peer.Peer;
import io.plainsight.benchmark.peer.PeerName;
import java.util.EnumMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;

/** What the kinds of work share: a peer, on a pool with a connection for each thread. */
@State(Scope.Benchmark)
public abstract class PeerBenchmark {

    /** Who takes turns in this JVM lasts from one to the next: JMH has no place for what outlives a benchmark. */
    private static final Map<PeerName, OpenPeer> OPEN = new EnumMap<>(PeerName.class);

    @Param
    private PeerName peer;

    /** Its name, on the server that {@link Server#current} gives. */
    @Param("")
    private String database;

    /** How many rows the database has, or is to get. */
    @Param("0")
    private int rows;

    private OpenPeer opened;

    private final Kind kind;

    PeerBenchmark(Kind kind) {
        this.kind = kind;
    }

    @Setup
    public void open(BenchmarkParams run) {
        int threads = run.getThreads();
        opened = OPEN.computeIfAbsent(
                peer, name -> OpenPeer.of(name, Server.current(), database, kind.connections(), threads));
        prepare();
    }

    /** What else there is to do before anything is timed; JMH runs setups of a class and its parent in no such order. */
    void prepare() {}

    /** Closes those that took turns; others may then. */
    public static void closeAll() {
        OPEN.values().forEach(OpenPeer::close);
        OPEN.clear();
    }

    Peer peer() {
        return opened.peer();
    }

    Pool pool() {
        return opened.pool();
    }

    int rows() {
        return rows;
    }
}
