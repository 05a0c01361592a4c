/** What the command check reads and writes: files, classes, settings, databases, JSON and SARIF. */
@NullMarked
package io.plainsight.cli.check;

import org.jspecify.annotations.NullMarked;
