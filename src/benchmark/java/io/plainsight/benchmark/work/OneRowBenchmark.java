package io.plainsight.benchmark.work;

import java.util.concurrent.ThreadLocalRandom;
import org.openjdk.jmh.annotations.Benchmark;

/** One user by primary key, each time another. */
public class OneRowBenchmark extends PeerBenchmark {

    public OneRowBenchmark() {
        super(Kind.ONE_ROW);
    }

    @Benchmark
    public Object user() {
        return peer().user(1 + ThreadLocalRandom.current().nextInt(rows()));
    }
}
