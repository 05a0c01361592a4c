/** The command line: one class a command, and the application that they start. */
@NullMarked
package io.plainsight.cli;

import org.jspecify.annotations.NullMarked;
