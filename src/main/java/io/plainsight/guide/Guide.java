package io.plainsight.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogue of all entries, in the guide's order. */
public final class Guide {

    private static final List<GuideEntry> ENTRIES = Stream.of(
                    UserEntries.all(),
                    RelationEntries.all(),
                    WriteEntries.all(),
                    CascadeEntries.all(),
                    QueryEntries.all(),
                    PatternEntries.all(),
                    AdvancedEntries.all())
            .flatMap(List::stream)
            .toList();

    private Guide() {}

    /** Every entry. */
    public static List<GuideEntry> entries() {
        return ENTRIES;
    }

    /** The entry of an id; empty where there is none. */
    public static Optional<GuideEntry> find(String id) {
        return ENTRIES.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }
}
