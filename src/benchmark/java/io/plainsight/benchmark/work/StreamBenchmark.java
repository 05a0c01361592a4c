package io.plainsight.benchmark.work;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** All users one at a time. */
public class StreamBenchmark extends PeerBenchmark {

    public StreamBenchmark() {
        super(Kind.STREAM);
    }

    @Benchmark
    public void users(Blackhole blackhole) {
        peer().streamUsers(blackhole::consume);
    }
}
