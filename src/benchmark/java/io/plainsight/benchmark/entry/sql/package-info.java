/** The entries for the libraries that take SQL as text and rows as they come: JDBC by hand, Jdbi, Spring's JdbcClient. */
@NullMarked
package io.plainsight.benchmark.entry.sql;

import org.jspecify.annotations.NullMarked;
