package org.greenroom.participation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.BallotOutline;
import org.greenroom.ballot.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The named list of a workplace in a ballot: who has not voted and may be reminded, as of the last batch.
 *
 * @param ballot with the list’s purpose, as two officers approved it
 * @param asOf the batch the list is of
 * @param purpose what this steward said to want it for
 * @param people by name, at least 5
 */
public record ReminderList(
        BallotOutline ballot,
        String workplaceCode,
        String workplaceName,
        @Nullable Instant asOf,
        ListPurpose purpose,
        List<Entry> people) {

    public ReminderList {
        people = List.copyOf(people);
    }

    /**
     * Somebody on the list.
     *
     * @param name the professional name, or else given and family name; nothing more of a member is shown
     * @param outcome null while nobody has recorded one
     */
    public record Entry(
            UUID memberId, String name, @Nullable TalkOutcome outcome) {}

    /** Whether there is a list, without a look at it. Texts: {@code steward.list.<code>}. */
    public enum Standing {
        /** The ballot has none, or is not open. */
        OFF,
        /** Too small a workplace. */
        SMALL_GROUP,
        /** It comes with the first batch. */
        NOT_YET,
        /** Fewer than 5 names would stand on it, or it would tell about a few people counted elsewhere. */
        TOO_FEW,
        /** There is one, and this steward has not stated and accepted its purpose. */
        PURPOSE_WANTED,
        READY
    }

    /**
     * Where a list stands.
     *
     * @param purpose the ballot’s; null where it has no list
     */
    public record About(Standing standing, @Nullable Bilingual purpose) {}
}
