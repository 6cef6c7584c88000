/**
 * Workplace participation: which figures of a running ballot are published by workplace and agreement, and what stewards
 * and organisers see of them. It reads how many take part, never a sealed ballot, and shows nothing but what it has
 * published. Direction: participation → ballot, membership, access.
 */
@NullMarked
package org.greenroom.participation;

import org.jspecify.annotations.NullMarked;
