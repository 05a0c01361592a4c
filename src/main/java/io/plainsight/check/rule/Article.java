package io.plainsight.check.rule;

/** Names in a sentence. */
final class Article {

    private static final String VOWELS = "AEIOaeio"; // A user, a utility.

    private Article() {}

    /** Such as {@code an int}. */
    static String of(String name) {
        return (VOWELS.indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
    }
}
