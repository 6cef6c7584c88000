/** Greenroom, the member portal of a performers' union. */
@NullMarked
package org.greenroom;

import org.jspecify.annotations.NullMarked;
