/** Where the rows are: a server, databases on it for each size, and the pools that reach them. */
@NullMarked
package io.plainsight.benchmark.data;

import org.jspecify.annotations.NullMarked;
