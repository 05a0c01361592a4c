/** Compiled result maps beside MyBatis' own handler: whatever that makes of a result set, they make of it too. */
@NullMarked
package io.plainsight.mybatis.compiled;

import org.jspecify.annotations.NullMarked;
