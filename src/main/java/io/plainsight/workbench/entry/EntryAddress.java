package io.plainsight.workbench.entry;

import io.plainsight.guide.Cases;
import io.plainsight.guide.Guide;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.GuideEntry;
import io.plainsight.guide.Parameter;
import io.plainsight.report.Interface;
import io.plainsight.workbench.page.BadRequest;
import io.plainsight.workbench.page.InterfaceParameter;
import io.plainsight.workbench.page.UnknownEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the address of an entry's page asks for, or the form on it. */
final class EntryAddress {

    /** What stands before a parameter's name, so that it is no other word of the address. */
    static final String VALUE = "value.";

    private final GuideEntry entry;
    private final Map<String, String> words;

    /** @throws UnknownEntry if there is none of the id */
    EntryAddress(String id, Map<String, String> words) {
        entry = Guide.find(id).orElseThrow(() -> new UnknownEntry(id));
        this.words = words;
    }

    GuideEntry entry() {
        return entry;
    }

    /** The number of a run; null where none is asked for. */
    @Nullable
    String run() {
        return words.get("run");
    }

    /** The interface beside the explicit SQL. */
    Interface against() {
        String id = words.getOrDefault("against", Interface.ACTIVE_RECORD.id());
        return InterfaceParameter.read(List.of(id)).get(0);
    }

    /**
     * The case with the guide's values.
     *
     * @throws UnknownEntry if the entry has no such case
     */
    GuideCase guideCase() {
        String name = words.getOrDefault("case", "");
        String id = name.isEmpty() ? entry.id() : entry.id() + "#" + name;
        return Cases.find(id).orElseThrow(() -> new UnknownEntry(id));
    }

    /**
     * The case with the values of the address, and the guide's where it names none.
     *
     * @throws BadRequest if a value cannot be read, or the entry takes none of that name
     */
    GuideCase given() {
        GuideCase given = guideCase();
        for (Map.Entry<String, String> word : words.entrySet()) {
            if (word.getKey().startsWith(VALUE)) {
                given = with(given, word.getKey().substring(VALUE.length()), word.getValue());
            }
        }
        return given;
    }

    private GuideCase with(GuideCase guideCase, String name, String text) {
        Parameter<?> parameter = entry.parameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadRequest("%s takes no value '%s'.".formatted(entry.id(), name), known()));
        try {
            return guideCase.with(name, text);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(
                    e.getMessage() + ".",
                    "go back and mend the value; the guide's is '%s'".formatted(guideCase.valueText(parameter)));
        }
    }

    private String known() {
        return entry.parameters().isEmpty()
                ? "leave it out of the address"
                : "mend the address; it takes "
                        + String.join(
                                ", ",
                                entry.parameters().stream().map(Parameter::name).toList());
    }
}
