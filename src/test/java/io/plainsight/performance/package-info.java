/** Tests of how a run of the benchmark is read and shown. */
@NullMarked
package io.plainsight.performance;

import org.jspecify.annotations.NullMarked;
