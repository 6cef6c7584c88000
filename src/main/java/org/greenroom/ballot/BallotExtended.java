package org.greenroom.ballot;

import java.time.Instant;
import java.util.UUID;

/**
 * Two officers have put the closing time of a ballot off. Published within the transaction that does it.
 *
 * @param before the closing time until then
 * @param closesAt the later one
 */
public record BallotExtended(UUID ballotId, Instant before, Instant closesAt) {}
