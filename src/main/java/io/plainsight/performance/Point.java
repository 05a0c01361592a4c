package io.plainsight.performance;

/**
 * Something that is done, of one size; those who do it are compared.
 *
 * @param work what, in words
 * @param size how much of it, in words; empty where there is nothing to say
 * @param rows by which its plot grows
 * @param threads that do it at the same time
 */
public record Point(String work, String size, int rows, int threads) {

    /** As in a table. */
    public String words() {
        String of = size.isEmpty() ? work : work + ", " + size;
        return threads == 1 ? of : of + ", " + threads + " threads";
    }
}
