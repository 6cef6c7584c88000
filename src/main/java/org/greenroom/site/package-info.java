/** Layout and shared parts of the plain pages, and the addresses of what is served as it is. */
@NullMarked
package org.greenroom.site;

import org.jspecify.annotations.NullMarked;
