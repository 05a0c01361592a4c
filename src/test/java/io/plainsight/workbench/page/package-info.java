/** Tests of what the package of the same name says. */
@NullMarked
package io.plainsight.workbench.page;

import org.jspecify.annotations.NullMarked;
