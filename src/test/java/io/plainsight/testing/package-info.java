/** What the tests share: the database, the factories, and how a test says what it needs. */
@NullMarked
package io.plainsight.testing;

import org.jspecify.annotations.NullMarked;
