/** Inserts rows of any number through MyBatis, as fast as the server takes them, all or none. */
@NullMarked
package io.plainsight.bulk;

import org.jspecify.annotations.NullMarked;
