/** Rows of any number through MyBatis: inserted as fast as the server takes them, and read only as far as they are wanted. */
@NullMarked
package io.plainsight.bulk;

import org.jspecify.annotations.NullMarked;
