/** Says whether two interfaces came to the same: results as typed rows, writes by what changed, failures by kind. */
@NullMarked
package io.plainsight.compare.verdict;

import org.jspecify.annotations.NullMarked;
