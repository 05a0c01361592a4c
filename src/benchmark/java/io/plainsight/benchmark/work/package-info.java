/** The kinds of work, timed by JMH, or where they are single rows by a clock for these. */
@NullMarked
package io.plainsight.benchmark.work;

import org.jspecify.annotations.NullMarked;
