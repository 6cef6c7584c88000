/** Who may come in and as whom: accounts, activation, sign-in, roles with a start and an end. */
@NullMarked
package org.greenroom.access;

import org.jspecify.annotations.NullMarked;
