package io.plainsight.benchmark.work;

import io.plainsight.benchmark.data.Pool;
import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.peer.Peer;
import io.plainsight.benchmark.peer.PeerName;

/** A peer on a pool of its own. */
record OpenPeer(Pool pool, Peer peer) implements AutoCloseable {

    /** @param connections how many the pool has */
    static OpenPeer of(PeerName name, Server server, String database, boolean inAutoCommit, int connections) {
        Pool pool = Pool.of(server, database, inAutoCommit, connections);
        return new OpenPeer(pool, name.open(pool.dataSource(), inAutoCommit));
    }

    @Override
    public void close() {
        peer.close();
        pool.close();
    }
}
