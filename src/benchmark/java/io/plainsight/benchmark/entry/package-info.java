/** The guide's entries that read, in the words of each library: compared, then timed in short turns. */
@NullMarked
package io.plainsight.benchmark.entry;

import org.jspecify.annotations.NullMarked;
