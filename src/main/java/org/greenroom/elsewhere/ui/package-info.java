/** The officers’ pages about ballots held elsewhere, and what members see of them at home. */
@NullMarked
package org.greenroom.elsewhere.ui;

import org.jspecify.annotations.NullMarked;
