/** Files about participation. */
@NullMarked
package org.greenroom.participation.web;

import org.jspecify.annotations.NullMarked;
