package io.plainsight.database;

import java.util.List;
import java.util.stream.Stream;

/** The options of the embedded server: as close to MySQL's defaults as MariaDB comes, small, and quick to start. */
final class ServerSettings {

    private static final List<String> COMMON = List.of(
            // Without it the server refuses to run as root; for anybody else it is ignored.
            "--user=root",
            // MySQL's defaults; MariaDB's own is latin1. The last one is for tables that name utf8mb4 but no collation.
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_0900_ai_ci",
            "--character-set-collations=utf8mb4=utf8mb4_0900_ai_ci",
            // The data dies with the server, so nothing needs to survive a crash.
            "--skip-log-bin",
            "--innodb-doublewrite=OFF",
            "--innodb-flush-log-at-trx-commit=2",
            // Less to write before the server is ready: MariaDB's defaults are a log of 96 MB and three undo files.
            "--innodb-log-file-size=16M",
            "--innodb-undo-tablespaces=0",
            "--innodb-buffer-pool-dump-at-shutdown=OFF",
            "--innodb-buffer-pool-load-at-startup=OFF",
            // A laptop's memory is not the server's: the defaults reserve 128 MB three times.
            "--innodb-buffer-pool-size=64M",
            "--aria-pagecache-buffer-size=8M",
            "--key-buffer-size=1M");

    private static final List<String> INSTALLING = List.of(
            "--bootstrap",
            // The system tables ask for the engine they need.
            "--enforce-storage-engine=",
            "--max-allowed-packet=8M",
            "--log-warnings=0");

    private static final List<String> SERVING = List.of(
            "--bind-address=127.0.0.1",
            // No socket file: nobody needs it, and its path may have only 107 bytes.
            "--socket=",
            // Accounts are for 127.0.0.1, and a slow resolver must not slow down every connection.
            "--skip-name-resolve",
            // On loopback there is nothing to encrypt, and the certificate would be made at every start.
            "--skip-ssl",
            // MySQL's default less ONLY_FULL_GROUP_BY: MariaDB's does not know functional dependence and would refuse
            // "select author.name ... group by author.id", which MySQL accepts.
            "--sql-mode=STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
                    + "NO_ENGINE_SUBSTITUTION",
            "--max-allowed-packet=64M",
            // On in MySQL, off in MariaDB; with the statements of all connections in full, to see what each of them
            // cost.
            "--performance-schema=ON",
            "--performance-schema-consumer-events-statements-current=ON",
            "--performance-schema-consumer-events-statements-history-long=ON",
            "--performance-schema-events-statements-history-long-size=10000",
            "--performance-schema-max-sql-text-length=4096");

    private ServerSettings() {}

    static List<String> installing() {
        return Stream.of(COMMON, INSTALLING).flatMap(List::stream).toList();
    }

    static List<String> serving(int port) {
        return Stream.of(COMMON, SERVING, List.of("--port=" + port))
                .flatMap(List::stream)
                .toList();
    }
}
