/** What was measured, as JSON, as a page and as plots. */
@NullMarked
package io.plainsight.benchmark.report;

import org.jspecify.annotations.NullMarked;
