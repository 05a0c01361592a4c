/** Verifies any project's MyBatis mappers against its real schema, without executing one statement of theirs. */
@NullMarked
package io.plainsight.check;

import org.jspecify.annotations.NullMarked;
