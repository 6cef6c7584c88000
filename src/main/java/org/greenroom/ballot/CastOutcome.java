package org.greenroom.ballot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a sealed ballot that was sent in, or of a request for a credential. */
public sealed interface CastOutcome {

    /**
     * Accepted now or before; it will be counted.
     *
     * @param tracker 43 characters
     * @param receipt signed by the portal, a compact JWS without any time; null if the portal cannot sign just now
     */
    record Accepted(String tracker, @Nullable String receipt) implements CastOutcome {}

    /** Not accepted; nothing has changed. */
    record NotAccepted(Reason reason) implements CastOutcome {}

    /** It arrived too late; nothing has changed. */
    record TooLate(@Nullable Instant arrivedAt, @Nullable Instant closesAt) implements CastOutcome {}

    /** Too many ballots of this member were checked within a minute; nothing has changed. */
    record TooMany(long retryAfterSeconds) implements CastOutcome {}

    /** Why a ballot is not accepted. */
    enum Reason {
        UNKNOWN_BALLOT,
        NOT_ON_ROLL,
        ALREADY_VOTED,
        NOT_OPEN,
        /** The database was restored from a backup; officers look at the ballot before anybody votes again. */
        SUSPENDED,
        TOO_LARGE,
        MALFORMED,
        NOT_CANONICAL,
        WRONG_ELECTION,
        WRONG_CREDENTIAL,
        INVALID_PROOF,
        /** The voting codes of this ballot are made by somebody else, so the portal has none to give. */
        CODE_NEEDED,
        /** It was sealed with a voting code that is none of this ballot’s. */
        UNKNOWN_CODE,
        /** A ballot was sealed with this voting code before. */
        CODE_USED,
        /** The portal could not finish; sending the same ballot again is safe. */
        TRY_AGAIN;

        /** The word the booth knows it by. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
