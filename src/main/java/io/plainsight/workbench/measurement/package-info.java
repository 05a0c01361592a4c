/** How costs grow with the number of parents or rows, as recorded and as measured here. */
@NullMarked
package io.plainsight.workbench.measurement;

import org.jspecify.annotations.NullMarked;
