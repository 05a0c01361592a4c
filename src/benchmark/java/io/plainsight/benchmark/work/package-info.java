/** The kinds of work, timed by JMH. */
@NullMarked
package io.plainsight.benchmark.work;

import org.jspecify.annotations.NullMarked;
