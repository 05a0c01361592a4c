/** The tables of the live database, and which entries each index serves. */
@NullMarked
package io.plainsight.workbench.schema;

import org.jspecify.annotations.NullMarked;
