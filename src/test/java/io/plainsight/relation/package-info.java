/** Tests of links that hold in both directions. */
@NullMarked
package io.plainsight.relation;

import org.jspecify.annotations.NullMarked;
