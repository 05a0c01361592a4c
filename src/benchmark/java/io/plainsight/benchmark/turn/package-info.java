/** Times calls that are over in less than a millisecond or two, by turns as short. */
@NullMarked
package io.plainsight.benchmark.turn;

import org.jspecify.annotations.NullMarked;
