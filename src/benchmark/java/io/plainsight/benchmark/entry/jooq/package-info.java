/** The entries in jOOQ's DSL. */
@NullMarked
package io.plainsight.benchmark.entry.jooq;

import org.jspecify.annotations.NullMarked;
