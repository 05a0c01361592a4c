/** The guide's queries through every interface, side by side: what is compared, why it differs, and how it is shown. */
@NullMarked
package io.plainsight.report;

import org.jspecify.annotations.NullMarked;
