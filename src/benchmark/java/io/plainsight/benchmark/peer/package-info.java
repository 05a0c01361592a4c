/** The same work as the experts of each library would write it. */
@NullMarked
package io.plainsight.benchmark.peer;

import org.jspecify.annotations.NullMarked;
