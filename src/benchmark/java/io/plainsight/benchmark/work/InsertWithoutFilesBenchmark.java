package io.plainsight.benchmark.work;

/** The same where the server takes no {@code load data local}. */
public class InsertWithoutFilesBenchmark extends InsertBenchmark {

    public InsertWithoutFilesBenchmark() {
        super(Kind.INSERT_WITHOUT_FILES);
    }
}
