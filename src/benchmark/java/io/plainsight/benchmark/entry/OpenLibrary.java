package io.plainsight.benchmark.entry;

import io.plainsight.benchmark.data.Pool;
import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.peer.PeerName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A library on a pool. Like an application, this JVM has one, which lasts from entry to entry: JMH has no place for what
 * outlives a benchmark.
 */
record OpenLibrary(PeerName peer, String database, Pool pool, EntryForms forms, TransactionTemplate transaction) {

    private static @Nullable OpenLibrary current;

    /** The one that is open, or a new one in its place. */
    static synchronized OpenLibrary of(PeerName peer, String database) {
        if (current == null || current.peer != peer || !current.database.equals(database)) {
            close();
            Pool pool = EntryForms.pool(Server.current(), database);
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool.dataSource()));
            transaction.setReadOnly(true);
            current = new OpenLibrary(peer, database, pool, EntryForms.open(peer, pool.dataSource()), transaction);
        }
        return Objects.requireNonNull(current);
    }

    /** Closes the one that is open, if one is. */
    static synchronized void close() {
        if (current != null) {
            current.forms.close();
            current.pool.close();
            current = null;
        }
    }
}
