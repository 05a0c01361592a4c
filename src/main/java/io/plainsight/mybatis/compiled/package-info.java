/** Result maps compiled to direct readers, for any MyBatis project; needs nothing of Plainsight. */
@NullMarked
package io.plainsight.mybatis.compiled;

import org.jspecify.annotations.NullMarked;
