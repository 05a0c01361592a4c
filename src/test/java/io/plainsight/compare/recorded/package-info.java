/** Tests of recordings: what is kept of a statement, a value and a failure, and how cost is seen to grow. */
@NullMarked
package io.plainsight.compare.recorded;

import org.jspecify.annotations.NullMarked;
