/** The frame of the portal: layout, home page, error views, shared parts. It imports no feature; features fill it. */
@NullMarked
package org.greenroom.shell;

import org.jspecify.annotations.NullMarked;
