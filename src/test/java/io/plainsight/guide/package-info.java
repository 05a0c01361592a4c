/** Tests of the catalogue: it is whole, its forms agree, and it sends what it says. */
@NullMarked
package io.plainsight.guide;

import org.jspecify.annotations.NullMarked;
