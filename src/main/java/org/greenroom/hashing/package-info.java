/** The one hash the portal uses outside the voting protocol. Depends on nothing. */
@NullMarked
package org.greenroom.hashing;

import org.jspecify.annotations.NullMarked;
