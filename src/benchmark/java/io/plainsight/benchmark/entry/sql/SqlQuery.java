package io.plainsight.benchmark.entry.sql;

/** An entry, in SQL. */
interface SqlQuery {

    /** @param given the entry's values, in the guide's order */
    Object run(SqlLibrary sql, Object[] given);
}
