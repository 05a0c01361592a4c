package io.plainsight.benchmark.work;

import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.peer.PeerName;
import io.plainsight.benchmark.report.Run;
import io.plainsight.benchmark.turn.ShortTurns;
import io.plainsight.benchmark.turn.ShortTurns.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Times one row by its key, each time another, in {@linkplain ShortTurns short turns}. */
public final class SingleRows implements AutoCloseable {

    private final ShortTurns turns;
    private final List<OpenPeer> opened = new ArrayList<>();
    private final List<Caller> callers = new ArrayList<>();

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
        Server server = Server.current();
        turns = new ShortTurns(threads, random);
        try {
            for (PeerName name : peers) {
                OpenPeer peer = OpenPeer.of(name, server, database, kind.connections(), threads);
                opened.add(peer);
                callers.add(new Caller(name.title(), () -> read(kind, peer, rows)));
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static void read(Kind kind, OpenPeer opened, int rows) {
        long id = 1 + ThreadLocalRandom.current().nextInt(rows);
        Objects.requireNonNull(kind.read(opened.peer(), id), "no such row");
    }

    /** As {@link ShortTurns#iteration}, in the order of the peers. */
    public List<Run> iteration(Duration each) {
        return turns.iteration(callers, each);
    }

    @Override
    public void close() {
        turns.close();
        opened.forEach(OpenPeer::close);
    }
}
