/** The kinds of work, timed by JMH, or where they are single rows in short turns. */
@NullMarked
package io.plainsight.benchmark.work;

import org.jspecify.annotations.NullMarked;
