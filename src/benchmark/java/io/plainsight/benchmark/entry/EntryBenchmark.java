package io.plainsight.benchmark.entry;

import io.plainsight.benchmark.peer.PeerName;
import io.plainsight.guide.Cases;
import io.plainsight.guide.LiveForms.LiveForm;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
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

    private LiveForm form;
    private TransactionTemplate transaction;

    @Setup
    public void open() {
        OpenLibrary library = OpenLibrary.of(peer, database);
        form = library.forms().find(Cases.find(entry).orElseThrow()).orElseThrow();
        transaction = library.transaction();
    }

    /** Closes what the entries were read by. */
    public static void closeAll() {
        OpenLibrary.closeAll();
    }

    @Benchmark
    public @Nullable Object run() {
        return transaction.execute(status -> form.load());
    }
}
