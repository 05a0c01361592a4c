/** The variants of dynamic SQL: which tests can hold together, and the text that each choice renders. */
@NullMarked
package io.plainsight.check.branch;

import org.jspecify.annotations.NullMarked;
