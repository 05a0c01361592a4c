/** The comparison as a web site on this machine: pages to browse, to run with other values, and to measure on. */
@NullMarked
package io.plainsight.workbench;

import org.jspecify.annotations.NullMarked;
