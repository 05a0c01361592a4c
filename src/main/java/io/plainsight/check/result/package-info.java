/** What becomes of a row: result maps with their nested ones, and the types that they fill. */
@NullMarked
package io.plainsight.check.result;

import org.jspecify.annotations.NullMarked;
