package io.plainsight.bulk;

/** The ways to send many rows, the fastest first. */
public enum BulkWay {

    /**
     * {@code load data local} from a stream: the server reads rows as they are made. It takes Connector/J with
     * {@code allowLoadLocalInfileInPath}, and a server with {@code local_infile=1}.
     */
    LOAD_DATA,

    /** {@code insert ... select} from documents of some thousand rows. It takes MySQL 8.0.4 or MariaDB 10.6. */
    JSON_TABLE,

    /** JDBC batches of some thousand rows, which Connector/J makes one statement of with {@code rewriteBatchedStatements}. */
    BATCH
}
