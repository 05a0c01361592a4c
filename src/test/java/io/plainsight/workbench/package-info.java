/** The workbench in a real browser, and what is behind it. */
@NullMarked
package io.plainsight.workbench;

import org.jspecify.annotations.NullMarked;
