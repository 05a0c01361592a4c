/** Tests of the comparison as it is shown, from the recordings alone. */
@NullMarked
package io.plainsight.report;

import org.jspecify.annotations.NullMarked;
