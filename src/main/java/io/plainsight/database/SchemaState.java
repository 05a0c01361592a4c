package io.plainsight.database;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a database holds, in names as our change sets write them.
 *
 * @param tables the tables and views, less Liquibase's own two
 * @param created our tables whose change set is recorded as run
 * @param strangeChanges how many change sets of others are recorded
 * @param lock who has locked Liquibase's lock table since when, empty if nobody
 */
record SchemaState(List<String> tables, Set<String> created, long strangeChanges, Optional<String> lock) {

    static final Set<String> OURS =
            Set.of("users", "profiles", "authors", "books", "students", "courses", "student_courses", "enrollments");

    private static final int NAMES_SHOWN = 3;

    /** @throws DatabaseProblem unless Liquibase can start from here, or has nothing to do */
    void requireOurs(String database) {
        if (created.isEmpty() && isStrange()) {
            throw notOurs(database);
        }
        // Before what is below, because a migration that runs right now looks like one that stopped half way.
        if (lock.isPresent()) {
            throw new DatabaseProblem(
                    "The database " + database + " is locked by Liquibase, " + lock.get(),
                    "wait until that migration ends; if it is dead, release the lock with Liquibase's release-locks");
        }
        if (created.isEmpty() && !tables.isEmpty()) {
            throw notOurs(database);
        }
        requireWhole(database);
    }

    private boolean isStrange() {
        return strangeChanges > 0 || !OURS.containsAll(tables);
    }

    private DatabaseProblem notOurs(String database) {
        String names = tables.stream().sorted().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        String more = tables.size() > NAMES_SHOWN ? " and " + (tables.size() - NAMES_SHOWN) + " more" : "";
        String found = tables.isEmpty() ? strangeChanges + " Liquibase change sets of others" : names + more;
        return new DatabaseProblem(
                "The database " + database + " is not ours, it holds " + found,
                "use an empty database, such as a new one (create database plainsight)");
    }

    private void requireWhole(String database) {
        for (String table : OURS.stream().sorted().toList()) {
            boolean exists = tables.contains(table);
            if (exists != created.contains(table)) {
                throw new DatabaseProblem(
                        "The database " + database + " is half migrated: " + table
                                + (exists
                                        ? " is there, but its change set create-"
                                        : " is missing, but its change set create-")
                                + table + (exists ? " is not recorded" : " is recorded"),
                        "drop the database and create it anew, or restore a backup");
            }
        }
    }
}
