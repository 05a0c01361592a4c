package io.plainsight.guide;

/**
 * How many statements an entry may send: no more, however large the data, and fewer only where there is nothing to ask
 * for (the books of no author, an insert of no rows).
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
