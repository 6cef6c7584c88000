/** Statements by link: what a member lets somebody outside see, for how long, who looked, and whether it still stands. */
@NullMarked
@NamedInterface("links")
package org.greenroom.consent.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
