/** Connections that come ready for what they are wanted for, so that none of it must be said to the server. */
@NullMarked
package io.plainsight.mybatis.pool;

import org.jspecify.annotations.NullMarked;
