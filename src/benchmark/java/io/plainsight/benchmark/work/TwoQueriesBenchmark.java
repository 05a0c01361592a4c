package io.plainsight.benchmark.work;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/** All authors with their books, in two statements. */
public class TwoQueriesBenchmark extends PeerBenchmark {

    public TwoQueriesBenchmark() {
        super(Kind.TWO_QUERIES);
    }

    @Benchmark
    public List<?> authors() {
        return peer().authorsByTwoQueries();
    }
}
