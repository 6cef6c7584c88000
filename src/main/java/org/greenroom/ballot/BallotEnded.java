package org.greenroom.ballot;

import java.util.UUID;

/**
 * Voting in a ballot has ended: its closing time came, two officers closed it, or it was cancelled. Published within the
 * transaction that does it; what may exist only while a ballot is open ends now.
 */
public record BallotEnded(UUID ballotId) {}
