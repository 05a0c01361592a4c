package io.plainsight.compare.verdict;

import org.jspecify.annotations.Nullable;

/**
 * What a comparison came to.
 *
 * @param detail what was seen, in sentences; empty where there is nothing to say
 * @param counterexample null unless rows differ
 */
public record Comparison(
        Verdict verdict, String detail, @Nullable Counterexample counterexample) {

    static Comparison of(Verdict verdict, String detail) {
        return new Comparison(verdict, detail, null);
    }
}
