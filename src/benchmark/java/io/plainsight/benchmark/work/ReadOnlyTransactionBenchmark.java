package io.plainsight.benchmark.work;

import java.util.concurrent.ThreadLocalRandom;
import org.openjdk.jmh.annotations.Benchmark;

/** One user by primary key, each time another, in a read-only transaction. */
public class ReadOnlyTransactionBenchmark extends PeerBenchmark {

    public ReadOnlyTransactionBenchmark() {
        super(Kind.READ_ONLY_TRANSACTION);
    }

    @Benchmark
    public Object user() {
        return peer().userInReadOnlyTransaction(1 + ThreadLocalRandom.current().nextInt(rows()));
    }
}
