/** What all pages of the workbench share: links, downloads, problems, and who may ask. */
@NullMarked
package io.plainsight.workbench.page;

import org.jspecify.annotations.NullMarked;
