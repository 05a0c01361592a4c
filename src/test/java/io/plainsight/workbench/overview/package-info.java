/** Tests of what the package of the same name says. */
@NullMarked
package io.plainsight.workbench.overview;

import org.jspecify.annotations.NullMarked;
