package io.plainsight.benchmark.work;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/** All users as a list. */
public class FlatListBenchmark extends PeerBenchmark {

    public FlatListBenchmark() {
        super(Kind.FLAT_LIST);
    }

    @Benchmark
    public List<?> users() {
        return peer().users();
    }
}
