package org.greenroom.ballot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a ballot stands for one of its holders.
 *
 * @param held whether nothing goes on in it since the database was restored
 * @param holders all of them, in order; the own one is at {@code place}
 * @param publicKey the own public key in decimal; null before it is made
 * @param mayCheck whether the key can be proved now, and whether it should be
 * @param sum what is to be decrypted; null before the ballot is counted
 */
public record KeyStanding(
        UUID ballotId,
        Bilingual title,
        BallotState state,
        boolean held,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        int place,
        List<KeyHolder> holders,
        @Nullable String publicKey,
        boolean mayCheck,
        boolean checkIsDue,
        int countMinimum,
        @Nullable Sum sum) {

    public KeyStanding {
        holders = List.copyOf(holders);
    }

    /** The own entry. */
    public KeyHolder own() {
        return holders.get(place - 1);
    }

    /** What is asked of the holder now. */
    public Need need() {
        if (held) {
            return Need.NOTHING;
        }
        if (state == BallotState.PREPARING && !own().hasKey()) {
            return Need.MAKE;
        }
        if (sum != null && own().usedOn() == null) {
            return Need.COUNT;
        }
        return checkIsDue ? Need.CHECK : Need.NOTHING;
    }

    /** What is asked of a holder. */
    public enum Need {
        MAKE,
        CHECK,
        COUNT,
        NOTHING
    }

    /** @param ballots how many are in the sum */
    public record Sum(int ballots, String tallySha256, String archiveSha256) {}
}
