/** Letters, as a list and to print. */
@NullMarked
package org.greenroom.notification.ui;

import org.jspecify.annotations.NullMarked;
