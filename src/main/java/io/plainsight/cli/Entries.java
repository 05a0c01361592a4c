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
        return Guide.find(id)
                .orElseThrow(() -> new ParameterException(
                        command,
                        unknown(id, Guide.entries().stream().map(GuideEntry::id).toList())));
    }

    /**
     * The cases of what was named, in the guide's order; all where nothing is. An entry and a section of the guide stand
     * for all of their cases, {@code entry#case} for that one.
     */
    static List<GuideCase> findCases(List<String> names, CommandLine command) {
        if (names.isEmpty()) {
            return Cases.all();
        }
        Set<GuideCase> found = new HashSet<>();
        names.forEach(name -> found.addAll(cases(name, command)));
        return Cases.all().stream().filter(found::contains).toList();
    }

    private static List<GuideCase> cases(String name, CommandLine command) {
        Optional<GuideCase> special = Cases.find(name).filter(found -> !found.isEntrysOwn());
        if (special.isPresent()) {
            return List.of(special.get());
        }
        List<GuideEntry> inSection = Guide.entries().stream()
                .filter(entry -> entry.section().title().equalsIgnoreCase(name))
                .toList();
        List<GuideEntry> entries = inSection.isEmpty() ? List.of(findForCase(name, command)) : inSection;
        return entries.stream().flatMap(entry -> Cases.of(entry).stream()).toList();
    }

    /** The same as {@link #find}, where a case may have been meant too. */
    private static GuideEntry findForCase(String id, CommandLine command) {
        return Guide.find(id)
                .orElseThrow(() -> new ParameterException(
                        command,
                        unknown(id, Cases.all().stream().map(GuideCase::id).toList())));
    }

    private static String unknown(String id, List<String> ids) {
        return "There is no entry '%s'. Did you mean %s? 'plainsight list' shows all."
                .formatted(id, Nearest.to(id, ids));
    }
}
