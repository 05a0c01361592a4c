package io.plainsight.bulk;

/** The ways to send many rows, the fastest first. */
public enum BulkWay {

    /**
     * {@code load data local} from a stream: the server reads rows as they are made. It takes Connector/J with
     * {@code allowLoadLocalInfileInPath}, and a server with {@code local_infile=1}.
     */
    LOAD_DATA,

    /** {@code insert ... select} from documents of up to 10,000 rows. It takes MySQL 8.0.4 or MariaDB 10.6. */
    JSON_TABLE,

    /**
     * JDBC batches of a thousand rows, which Connector/J makes one statement of with {@code rewriteBatchedStatements}. Sent
     * in strict mode, in which the server refuses a value that does not fit. What it only warns of then (decimals that it
     * rounds, whatever {@code insert ignore} changes) is noticed in the last statement of a batch, not before; a row left
     * out is noticed there, and without {@code rewriteBatchedStatements} anywhere.
     */
    BATCH
}
