/** Tests of bulk inserts, in every way that the server allows. */
@NullMarked
package io.plainsight.bulk;

import org.jspecify.annotations.NullMarked;
