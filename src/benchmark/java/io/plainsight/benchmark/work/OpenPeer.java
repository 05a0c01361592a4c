package io.plainsight.benchmark.work;

import io.plainsight.benchmark.data.Connections;
import io.plainsight.benchmark.data.Pool;
import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.peer.Peer;
import io.plainsight.benchmark.peer.PeerName;

/** A peer on a pool of its own. */
record OpenPeer(Pool pool, Peer peer) implements AutoCloseable {

    /** @param size how many connections the pool has */
    static OpenPeer of(PeerName name, Server server, String database, Connections connections, int size) {
        Pool pool = Pool.of(server, database, connections, size);
        return new OpenPeer(pool, name.open(pool.dataSource(), connections.inAutoCommit()));
    }

    @Override
    public void close() {
        peer.close();
        pool.close();
    }
}
