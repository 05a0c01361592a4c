/** What the command check reads. */
@NullMarked
package io.plainsight.cli.check;

import org.jspecify.annotations.NullMarked;
