package io.plainsight.compare.verdict;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether an interface came to the same as the explicit SQL; the worse the later. */
public enum Verdict {
    NO_SUCH_FORM("no such form"),
    SAME("same"),
    /** The rows are the same, but nothing in the SQL says that they come in this order, or that it is these rows. */
    SAME_SET("same set, order not defined"),
    DIFFERENT("different"),
    /** It raises where the explicit SQL gives an answer. */
    REFUSED("refused");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** As in the reports. */
    @JsonValue
    public String words() {
        return words;
    }

    /** Whether somebody must say why. */
    public boolean needsReason() {
        return this == DIFFERENT || this == REFUSED;
    }
}
