package org.greenroom.ballot.scrutiny;

import java.time.Instant;

/**
 * A keyed hash of a frozen roll, by which the scrutineer can later prove that nobody was added, exchanged or left out.
 *
 * @param number from 1 on
 * @param by name of the scrutineer
 * @param entries how many stood on the roll
 * @param keySha256 of the key, 64 lower-case hex characters; the key itself is not kept
 * @param rollHmac HMAC-SHA-256 over the sorted roll, 64 lower-case hex characters
 */
public record RollSeal(int number, Instant at, String by, int entries, String keySha256, String rollHmac) {

    /** A seal just made. @param key 64 lower-case hex characters, shown this once */
    public record Made(String key, RollSeal seal) {}

    /** What came of holding the roll against a key. */
    public enum Outcome {
        /** The roll is the one that was sealed. */
        UNCHANGED,
        /** The key made a seal, of another roll. */
        CHANGED,
        /** No seal of this ballot was made with this key. */
        UNKNOWN_KEY
    }

    /**
     * @param entries on the roll now
     * @param rollHmac of the roll now, under the key that was given, for comparison with a report
     */
    public record Check(Outcome outcome, int entries, String rollHmac) {}
}
