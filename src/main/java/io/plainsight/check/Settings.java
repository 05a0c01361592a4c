package io.plainsight.check;

import io.plainsight.check.finding.Baseline;
import java.util.Set;

/**
 * How a check is made.
 *
 * @param variants texts of one statement that the server is asked about at most
 * @param rows that a statement may scan without a note
 * @param databaseIds whose statements are meant for this database
 */
record Settings(int variants, long rows, Set<String> databaseIds, Baseline baseline) {

    static final Settings DEFAULT = new Settings(200, 1000, Set.of("mysql", "mariadb"), Baseline.EMPTY);
}
