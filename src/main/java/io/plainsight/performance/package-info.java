/** What the benchmark measured in the run that is committed, and how it is shown. */
@NullMarked
package io.plainsight.performance;

import org.jspecify.annotations.NullMarked;
