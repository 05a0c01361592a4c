package io.plainsight.check.rule;

import io.plainsight.check.finding.Nearest;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.server.Diagnosis;
import java.util.Optional;
import java.util.Set;

/** The names that there are, for those that somebody may have meant. */
record SchemaNames(Set<String> tables, Set<String> columns, Set<String> databases) {

    /** The database of a qualified name that is not there, though a table of that name is. */
    Optional<String> absentDatabase(Diagnosis diagnosis) {
        String[] name = diagnosis.name().split("\\.", 2);
        boolean foreign = diagnosis.rule() == Rule.UNKNOWN_TABLE
                && name.length == 2
                && databases.stream().noneMatch(name[0]::equalsIgnoreCase)
                && tables.stream().anyMatch(name[1]::equalsIgnoreCase);
        return foreign ? Optional.of(name[0]) : Optional.empty();
    }

    /** What to do about an unknown name. */
    String advice(Diagnosis diagnosis, String otherwise) {
        String name = diagnosis.name().substring(diagnosis.name().lastIndexOf('.') + 1);
        if (diagnosis.rule() == Rule.UNKNOWN_TABLE) {
            return tables.stream()
                    .filter(table -> table.equalsIgnoreCase(name))
                    .findFirst()
                    .map(table ->
                            "write '" + table + "': to this server, names of tables that differ in case are others")
                    .orElse(Nearest.advice(name, tables, otherwise));
        }
        return diagnosis.rule() == Rule.UNKNOWN_COLUMN ? Nearest.advice(name, columns, otherwise) : otherwise;
    }
}
