package io.plainsight.benchmark.work;

import io.plainsight.benchmark.data.Pool;
import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.peer.Peer;
import io.plainsight.benchmark.peer.PeerName;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/** What the kinds of work share: a peer, on a pool with a connection for each thread. */
@State(Scope.Benchmark)
public abstract class PeerBenchmark {

    @Param
    private PeerName peer;

    /** Its name, on the server that {@link Server#current} gives. */
    @Param("")
    private String database;

    /** How many rows the database has, or is to get. */
    @Param("0")
    private int rows;

    private Pool pool;
    private Peer opened;

    private final boolean inAutoCommit;

    PeerBenchmark(boolean inAutoCommit) {
        this.inAutoCommit = inAutoCommit;
    }

    @Setup
    public void open(BenchmarkParams run) {
        pool = Pool.of(Server.current(), database, inAutoCommit, run.getThreads());
        opened = peer.open(pool.dataSource(), inAutoCommit);
        prepare();
    }

    /** What else there is to do before anything is timed; JMH runs setups of a class and its parent in no such order. */
    void prepare() {}

    @TearDown
    public void close() throws Exception {
        opened.close();
        pool.close();
    }

    Peer peer() {
        return opened;
    }

    Pool pool() {
        return pool;
    }

    int rows() {
        return rows;
    }
}
