package io.plainsight.guide;

/**
 * How many statements an entry may send: exactly this many, however large the data.
 *
 * @param statements the number that does not depend on the data
 * @param perParent how many more for each parent: 0, save for the N+1 form that is kept as a warning
 */
public record Budget(int statements, int perParent) {

    /** The number of statements for a number of parents. */
    public long forParents(long parents) {
        return statements + perParent * parents;
    }

    @Override
    public String toString() {
        return perParent == 0 ? String.valueOf(statements) : statements + " + N";
    }
}
