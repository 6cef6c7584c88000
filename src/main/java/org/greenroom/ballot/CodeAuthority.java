package org.greenroom.ballot;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who makes the voting codes of a ballot in the portal’s place, and how far they are.
 *
 * @param name as it stands on the paper
 * @param asked how many codes are asked for; null before the roll is frozen
 * @param handedInOn the UK day on which the public parts of all codes were handed in; null before
 */
public record CodeAuthority(
        UUID accountId,
        String name,
        @Nullable Asked asked,
        @Nullable LocalDate handedInOn) {

    /**
     * What codes are made for.
     *
     * @param electionUuid of the election to come; codes of another one are of no use in it
     * @param roll how many stand on the frozen roll
     * @param spares how many are wanted beyond it, for members added late
     */
    public record Asked(String electionUuid, int roll, int spares) {

        /** How many there must be. */
        public int codes() {
            return roll + spares;
        }
    }

    /** Whether the roll is frozen and the codes are not there yet. */
    public boolean isWaitedFor() {
        return asked != null && handedInOn == null;
    }
}
