package io.plainsight.check;

import io.plainsight.check.finding.Finding;
import io.plainsight.check.finding.Findings;
import io.plainsight.check.finding.Nearest;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.source.Element;
import io.plainsight.check.source.Ignore;
import io.plainsight.check.source.MapperFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The comments that accept findings: of a statement, of a fragment or result map, of a whole file. */
final class Suppressions {

    private final List<Entry> entries = new ArrayList<>();
    private final Set<Entry> used = new LinkedHashSet<>();

    /** @param owner full id, empty for the whole file */
    private record Entry(Ignore ignore, String file, String namespace, String owner, int from, int to) {

        boolean accepts(Finding finding) {
            if (!finding.rule().id().equals(ignore.ruleId())) {
                return false;
            }
            boolean inFile = finding.place().file().equals(file);
            if (owner.isEmpty()) {
                return inFile;
            }
            int line = finding.place().line();
            return finding.statement().equals(owner)
                    || finding.statement().startsWith(owner + "!")
                    || inFile && line > 0 && line >= from && line < to;
        }
    }

    Suppressions(List<MapperFile> files) {
        for (MapperFile file : files) {
            file.root()
                    .ownIgnores()
                    .forEach(ignore ->
                            entries.add(new Entry(ignore, file.name(), file.namespace(), "", 0, Integer.MAX_VALUE)));
            List<Element> elements = file.root().elements();
            for (int i = 0; i < elements.size(); i++) {
                Element element = elements.get(i);
                String name = element.place().file(); // An inherited method is declared in another one.
                boolean last = i + 1 == elements.size()
                        || !elements.get(i + 1).place().file().equals(name);
                int end = last ? Integer.MAX_VALUE : elements.get(i + 1).place().line();
                String owner = file.namespace() + "." + element.raw("id");
                element.ignores()
                        .forEach(ignore -> entries.add(new Entry(
                                ignore,
                                name,
                                file.namespace(),
                                owner,
                                element.place().line(),
                                end)));
            }
        }
    }

    boolean accept(Finding finding) {
        boolean accepted = false;
        for (Entry entry : entries) {
            if (entry.accepts(finding)) {
                used.add(entry);
                accepted = true;
            }
        }
        return accepted;
    }

    /** Once all findings went through. */
    void reportUseless(Findings findings) {
        for (Entry entry : entries) {
            if (!used.contains(entry)) {
                boolean known = Rule.find(entry.ignore.ruleId()).isPresent();
                boolean unnamed = entry.ignore.ruleId().isEmpty();
                findings.add(
                        Rule.USELESS_IGNORE,
                        entry.ignore.place(),
                        entry.owner.isEmpty() ? entry.namespace : entry.owner,
                        known
                                ? "nothing here breaks the rule " + entry.ignore.ruleId()
                                : unnamed
                                        ? "it names no rule, and so hides nothing"
                                        : "there is no rule '" + entry.ignore.ruleId() + "'",
                        unnamed
                                ? "name the rules: plainsight:ignore RULE, RULE: REASON"
                                : Nearest.advice(
                                        entry.ignore.ruleId(),
                                        known
                                                ? List.of()
                                                : Stream.of(Rule.values())
                                                        .map(Rule::id)
                                                        .toList(),
                                        "take the comment out"));
            }
        }
    }
}
