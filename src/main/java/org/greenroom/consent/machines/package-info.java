/** What machines can read of a member’s preferences: the terms of AIPREF and RSL, for the member’s own site. */
@NullMarked
package org.greenroom.consent.machines;

import org.jspecify.annotations.NullMarked;
