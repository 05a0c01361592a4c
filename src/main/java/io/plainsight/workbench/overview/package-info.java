/** All cases in one table. */
@NullMarked
package io.plainsight.workbench.overview;

import org.jspecify.annotations.NullMarked;
