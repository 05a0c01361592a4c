package io.plainsight.benchmark.entry;

import io.plainsight.benchmark.data.Pool;
import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.peer.PeerName;
import io.plainsight.guide.Cases;
import io.plainsight.guide.LiveForms.LiveForm;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A library on a pool of its own. */
record OpenLibrary(Pool pool, EntryForms forms, TransactionTemplate transaction) implements AutoCloseable {

    static OpenLibrary of(PeerName peer, Server server, String database) {
        Pool pool = EntryForms.pool(server, database);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool.dataSource()));
        transaction.setReadOnly(true);
        return new OpenLibrary(pool, EntryForms.open(peer, pool.dataSource()), transaction);
    }

    /** Runs the library's form of an entry, which there must be, in a read-only transaction. */
    Runnable reading(String entry) {
        LiveForm form = forms.find(Cases.find(entry).orElseThrow()).orElseThrow();
        return () -> transaction.execute(status -> form.load());
    }

    @Override
    public void close() {
        forms.close();
        pool.close();
    }
}
