package io.plainsight.benchmark.entry;

import io.plainsight.benchmark.data.Pool;
import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.peer.PeerName;
import io.plainsight.guide.Cases;
import io.plainsight.guide.LiveForms.LiveForm;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An entry of the guide that reads, on the sample, in a read-only transaction. */
@State(Scope.Benchmark)
public class EntryBenchmark {

    @Param("")
    private String entry;

    @Param
    private PeerName peer;

    @Param("")
    private String database;

    private Pool pool;
    private EntryForms forms;
    private LiveForm form;
    private TransactionTemplate transaction;

    @Setup
    public void open() {
        pool = EntryForms.pool(Server.current(), database);
        forms = EntryForms.open(peer, pool.dataSource());
        form = forms.find(Cases.find(entry).orElseThrow()).orElseThrow();
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool.dataSource()));
        transaction.setReadOnly(true);
    }

    @TearDown
    public void close() {
        forms.close();
        pool.close();
    }

    @Benchmark
    public @Nullable Object run() {
        return transaction.execute(status -> form.load());
    }
}
