/** Pages about participation. */
@NullMarked
package org.greenroom.participation.ui;

import org.jspecify.annotations.NullMarked;
