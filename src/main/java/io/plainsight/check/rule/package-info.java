/** One class for each rule or small group of rules. */
@NullMarked
package io.plainsight.check.rule;

import org.jspecify.annotations.NullMarked;
