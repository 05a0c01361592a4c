/** Tests of what the benchmark measured, as a page. */
@NullMarked
package io.plainsight.workbench.performance;

import org.jspecify.annotations.NullMarked;
