/** Statements by link: what a member lets somebody outside see, for how long, who looked, and whether it still stands. */
@NullMarked
package org.greenroom.consent.links;

import org.jspecify.annotations.NullMarked;
