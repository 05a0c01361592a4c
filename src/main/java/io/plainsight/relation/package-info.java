/** Links between objects that hold in both directions; the models are built on it, and it sees nothing else. */
@NullMarked
package io.plainsight.relation;

import org.jspecify.annotations.NullMarked;
