/**
 * Ballots from draft to published result. What views and pages need are the public services and records of this
 * package; {@code ballot.box} is the room where sealed ballots, the roll's marks and the keys lie.
 */
@NullMarked
package org.greenroom.ballot;

import org.jspecify.annotations.NullMarked;
