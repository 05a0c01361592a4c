/** What an interface to the database sent and what came of it, as it is kept in files. */
@NullMarked
package io.plainsight.compare.recorded;

import org.jspecify.annotations.NullMarked;
