package io.plainsight.workbench.page;

import io.plainsight.compare.verdict.Verdict;

/** What a verdict is called in a style sheet. */
public final class VerdictKind {

    private VerdictKind() {}

    public static String of(Verdict verdict) {
        return switch (verdict) {
            case SAME -> "same";
            case SAME_SET -> "same-set";
            case DIFFERENT -> "different";
            case REFUSED -> "refused";
            case NO_SUCH_FORM -> "none";
        };
    }
}
