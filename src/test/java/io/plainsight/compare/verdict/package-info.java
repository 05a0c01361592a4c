/** Tests of the verdicts: each shows that it can be reached, and is not reached without cause. */
@NullMarked
package io.plainsight.compare.verdict;

import org.jspecify.annotations.NullMarked;
