package io.plainsight.benchmark.entry.jooq;

import org.jooq.DSLContext;

/** An entry, in jOOQ's DSL. */
interface JooqQuery {

    /** @param given the entry's values, in the guide's order */
    Object run(DSLContext jooq, Object[] given);
}
