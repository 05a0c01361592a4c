/** Runs a piece of work against a database and records what it sent and what it gave; knows nothing of the guide. */
@NullMarked
package io.plainsight.compare;

import org.jspecify.annotations.NullMarked;
