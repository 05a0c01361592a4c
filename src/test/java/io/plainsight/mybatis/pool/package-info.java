/** Tests of how often work goes to the server and back. */
@NullMarked
package io.plainsight.mybatis.pool;

import org.jspecify.annotations.NullMarked;
