/** Letters, as a list and to print. */
@NullMarked
package org.greenroom.notification.web;

import org.jspecify.annotations.NullMarked;
