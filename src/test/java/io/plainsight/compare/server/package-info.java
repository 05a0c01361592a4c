/** Tests of what is asked of a database server, on one. */
@NullMarked
package io.plainsight.compare.server;

import org.jspecify.annotations.NullMarked;
