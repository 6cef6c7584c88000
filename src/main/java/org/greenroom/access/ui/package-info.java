/** Views of the entrance. */
@NullMarked
package org.greenroom.access.ui;

import org.jspecify.annotations.NullMarked;
