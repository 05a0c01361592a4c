/** Tests of the recorder and of what it is compared by. */
@NullMarked
package io.plainsight.compare;

import org.jspecify.annotations.NullMarked;
