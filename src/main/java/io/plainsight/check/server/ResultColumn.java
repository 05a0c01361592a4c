package io.plainsight.check.server;

/**
 * A column of a result, as the server describes it before there are rows.
 *
 * @param label its name in the result; empty if it has none
 * @param name that its table gives it; empty if it is computed
 * @param table that it comes from, empty if it is computed
 * @param jdbcType of {@link java.sql.Types}
 * @param typeName the database's own
 * @param scale digits after the point
 * @param nullable whether null cannot be ruled out
 * @param required whether its table declares it not null, so that only an outer join makes it null
 */
public record ResultColumn(
        String label,
        String name,
        String table,
        int jdbcType,
        String typeName,
        int scale,
        boolean nullable,
        boolean required) {

    /** The same where null cannot come. */
    public ResultColumn present() {
        return new ResultColumn(label, name, table, jdbcType, typeName, scale, false, required);
    }
}
