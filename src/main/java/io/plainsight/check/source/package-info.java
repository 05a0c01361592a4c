/** Mappers as they were written, XML or annotations, with file, line and column of every character. */
@NullMarked
package io.plainsight.check.source;

import org.jspecify.annotations.NullMarked;
