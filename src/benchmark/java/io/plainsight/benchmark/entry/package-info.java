/** The guide's entries that read, in the words of each library: compared, then timed by JMH. */
@NullMarked
package io.plainsight.benchmark.entry;

import org.jspecify.annotations.NullMarked;
