package io.plainsight.check.server;

/**
 * A column of a result, as the server describes it before there are rows.
 *
 * @param label its name in the result
 * @param table that it comes from, empty if it is computed
 * @param jdbcType of {@link java.sql.Types}
 * @param typeName the database's own
 * @param scale digits after the point
 * @param nullable whether null cannot be ruled out
 */
public record ResultColumn(String label, String table, int jdbcType, String typeName, int scale, boolean nullable) {}
