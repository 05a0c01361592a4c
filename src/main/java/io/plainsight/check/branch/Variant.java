package io.plainsight.check.branch;

import io.plainsight.check.finding.Place;
import io.plainsight.check.source.Located;
import java.util.List;

/**
 * One text that a script can render, still with its placeholders.
 *
 * @param when what holds then, for a reader; empty if the script renders nothing else
 * @param emptyForEach the foreach elements that had nothing to go through
 * @param emptyTrims the set and trim elements that nothing was left of
 * @param emptyChoices the choices without an otherwise of which none was taken
 */
public record Variant(
        Located text, String when, List<Emptied> emptyForEach, List<Emptied> emptyTrims, List<Emptied> emptyChoices) {

    /** @param name the collection, or the element */
    public record Emptied(String name, Place place) {}
}
