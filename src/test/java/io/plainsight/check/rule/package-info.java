/** Tests of rules that need no server. */
@NullMarked
package io.plainsight.check.rule;

import org.jspecify.annotations.NullMarked;
