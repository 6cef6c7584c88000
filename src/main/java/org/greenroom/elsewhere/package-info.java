/**
 * Statutory ballots that an independent scrutineer holds: announced, reminded of and reported here, never voted in here.
 * Direction: elsewhere → ballot (for its words and its pages), access, approval.
 */
@NullMarked
package org.greenroom.elsewhere;

import org.jspecify.annotations.NullMarked;
