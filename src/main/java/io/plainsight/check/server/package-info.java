/** What the server says of a statement that it prepares and never executes. */
@NullMarked
package io.plainsight.check.server;

import org.jspecify.annotations.NullMarked;
