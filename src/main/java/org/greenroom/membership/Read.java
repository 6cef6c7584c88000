package org.greenroom.membership;

import java.time.Instant;

/**
 * Somebody looked at a member's data, as the member reads it. Texts for people:
 * {@code membership.reads.capacity.<CAPACITY>}, {@code membership.reads.kind.<KIND>}.
 *
 * @param reader  the name the reader went by at that moment
 * @param purpose words, or the key of a text {@code membership.reads.purpose.*}; may be empty
 * @param about   a workplace or a ballot; may be empty
 */
public record Read(Instant at, String reader, Capacity capacity, Kind kind, String purpose, String about) {

    /** As what somebody looked. */
    public enum Capacity {
        OFFICER,
        STEWARD,
        /** Somebody who makes the voting codes of a ballot in the portal’s place. */
        CODE_AUTHORITY
    }

    /** What was looked at. */
    public enum Kind {
        /** The member's page in the membership office. */
        MEMBER_PAGE,
        /** A letter to the member, for printing. */
        LETTER,
        /** Whether, and why, the member is in an electorate. */
        ELECTORATE,
        /** A steward's list of people who may still be reminded. */
        REMINDER_LIST,
        /** Whether the member took part in a ballot, which the member disputes. */
        COMPLAINT,
        /** Name, number and address, to send a voting code to. */
        VOTING_CODE
    }
}
