/** What is run for a page: one thing at a time, rolled back, and for so long and no longer. */
@NullMarked
package io.plainsight.workbench.run;

import org.jspecify.annotations.NullMarked;
