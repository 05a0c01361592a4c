/** Tests of the project as a whole. */
@NullMarked
package io.plainsight;

import org.jspecify.annotations.NullMarked;
