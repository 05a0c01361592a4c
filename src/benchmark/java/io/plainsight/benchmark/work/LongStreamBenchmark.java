package io.plainsight.benchmark.work;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** Many more rows than there is memory for, one at a time; in a JVM of {@link #HEAP}. */
public class LongStreamBenchmark extends PeerBenchmark {

    /** As JVMs take it. */
    public static final String HEAP = "64m";

    public LongStreamBenchmark() {
        super(Kind.LONG_STREAM);
    }

    @Benchmark
    public void rows(Blackhole blackhole) {
        peer().streamPairs(rows(), blackhole::consume);
    }
}
