/** Tests of the command line; most compare what it prints with a {@link io.plainsight.testing.Golden} file. */
@NullMarked
package io.plainsight.cli;

import org.jspecify.annotations.NullMarked;
