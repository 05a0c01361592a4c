package io.plainsight.cli.check;

/** Something that the user named and that cannot be used; the message says which option and why. */
public final class UnusableInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableInput(String message) {
        super(message);
    }
}
