package io.plainsight.check.finding;

/** How much a finding matters, the worst first. */
public enum Severity {
    /** Fails, or gives wrong data, whenever the statement runs. */
    ERROR,
    /** Fails, or gives wrong data, with some values or rows. */
    WARNING,
    /** Right, but worth a look. */
    NOTE
}
