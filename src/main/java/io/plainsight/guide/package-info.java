/** The comparison guide's entries, each with its explicit SQL in XML and in annotations. */
@NullMarked
package io.plainsight.guide;

import org.jspecify.annotations.NullMarked;
