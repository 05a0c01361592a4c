/** What a database server knows of what it was sent, and of the rows it holds. */
@NullMarked
package io.plainsight.compare.server;

import org.jspecify.annotations.NullMarked;
