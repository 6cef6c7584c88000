/**
 * The ballot box: roll marks, intake tickets, waiting and sealed ballots, and the key of each ballot. Plain SQL, no
 * entities: nothing of this may be kept in a persistence context or written by a framework in an order of its own.
 * Nothing outside {@code org.greenroom.ballot} uses this package.
 */
@NullMarked
package org.greenroom.ballot.box;

import org.jspecify.annotations.NullMarked;
