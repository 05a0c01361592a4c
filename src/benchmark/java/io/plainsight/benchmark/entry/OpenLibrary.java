package io.plainsight.benchmark.entry;

import io.plainsight.benchmark.data.Pool;
import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.peer.PeerName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A library on a pool. It lasts from turn to turn: JMH has no place for what outlives a benchmark. */
record OpenLibrary(Pool pool, EntryForms forms, TransactionTemplate transaction) {

    private static final Map<Object, OpenLibrary> OPEN = new HashMap<>();

    /** The one that is open, or a new one. */
    static synchronized OpenLibrary of(PeerName peer, String database) {
        return OPEN.computeIfAbsent(List.of(peer, database), key -> {
            Pool pool = EntryForms.pool(Server.current(), database);
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool.dataSource()));
            transaction.setReadOnly(true);
            return new OpenLibrary(pool, EntryForms.open(peer, pool.dataSource()), transaction);
        });
    }

    static synchronized void closeAll() {
        OPEN.values().forEach(library -> {
            library.forms.close();
            library.pool.close();
        });
        OPEN.clear();
    }
}
