/** Where the data lives: an embedded server, or any other after a check that changes nothing. */
@NullMarked
package io.plainsight.database;

import org.jspecify.annotations.NullMarked;
