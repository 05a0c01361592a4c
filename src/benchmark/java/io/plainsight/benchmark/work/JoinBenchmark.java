package io.plainsight.benchmark.work;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/** All authors with their books, in one joined statement. */
public class JoinBenchmark extends PeerBenchmark {

    public JoinBenchmark() {
        super(Kind.JOIN);
    }

    @Benchmark
    public List<?> authors() {
        return peer().authorsByJoin();
    }
}
