package io.plainsight.cli;

import io.plainsight.guide.Cases;
import io.plainsight.guide.Guide;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.GuideEntry;
import io.plainsight.guide.Nearest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Finds entries by what was written on the command line. */
final class Entries {

    private Entries() {}

    /** The entry of an id; the error on an unknown one names the ids that it may have been meant for. */
    static GuideEntry find(String id, CommandLine command) {
        return Guide.find(id).orElseThrow(() -> new ParameterException(command, unknown(id)));
    }

    /** The entries of ids (their own, or of one of their cases) and of the guide's sections, in the guide's order; all where none is named. */
    static List<GuideEntry> findAll(List<String> names, CommandLine command) {
        if (names.isEmpty()) {
            return Guide.entries();
        }
        Set<GuideEntry> found = new HashSet<>();
        for (String name : names) {
            Optional<GuideCase> special = Cases.find(name);
            if (special.isPresent()) {
                found.add(special.get().entry());
                continue;
            }
            List<GuideEntry> inSection = Guide.entries().stream()
                    .filter(entry -> entry.section().title().equalsIgnoreCase(name))
                    .toList();
            found.addAll(inSection.isEmpty() ? List.of(find(name, command)) : inSection);
        }
        return Guide.entries().stream().filter(found::contains).toList();
    }

    private static String unknown(String id) {
        List<String> ids = Guide.entries().stream().map(GuideEntry::id).toList();
        return "There is no entry '%s'. Did you mean %s? 'plainsight list' shows all."
                .formatted(id, Nearest.to(id, ids));
    }
}
