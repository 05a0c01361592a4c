/** What a check finds: findings by rule, what was not checked and why, and both as text. */
@NullMarked
package io.plainsight.check.finding;

import org.jspecify.annotations.NullMarked;
