/** The benchmark: its command, what it measures, and the rounds in which it does. */
@NullMarked
package io.plainsight.benchmark;

import org.jspecify.annotations.NullMarked;
