/** Tests of how mappers are read. */
@NullMarked
package io.plainsight.check.source;

import org.jspecify.annotations.NullMarked;
