package org.greenroom.ballot.box;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's entry on the roll of a ballot.
 *
 * @param sealedCredential the unused credential under the ballot's key; null once it is used
 */
public record RollEntry(UUID id, UUID ballotId, UUID memberId, RollMark mark, byte @Nullable [] sealedCredential) {

    /** Whether the member has taken part. */
    public boolean hasVoted() {
        return mark != RollMark.NOT_VOTED;
    }
}
