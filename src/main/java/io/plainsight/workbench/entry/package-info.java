/** One entry, to read and to run. */
@NullMarked
package io.plainsight.workbench.entry;

import org.jspecify.annotations.NullMarked;
