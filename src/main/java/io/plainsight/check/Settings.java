package io.plainsight.check;

import io.plainsight.check.finding.Baseline;
import java.util.Set;

/**
 * How a check is made.
 *
 * @param variants texts of one statement that the server is asked about at most
 * @param rows that a statement may scan without a note
 * @param databaseIds whose statements are meant for this database
 * @param packages whose mappers are checked; all where there is none
 * @param either whether a MariaDB stands in for a server that may be a MySQL
 */
record Settings(
        int variants, long rows, Set<String> databaseIds, Baseline baseline, Set<String> packages, boolean either) {

    static final Settings DEFAULT =
            new Settings(200, 1000, Set.of("mysql", "mariadb"), Baseline.EMPTY, Set.of(), false);

    boolean includes(String namespace) {
        return packages.isEmpty() || packages.stream().anyMatch(name -> namespace.startsWith(name + "."));
    }
}
