package org.greenroom.consent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the check of all records found wrong first.
 *
 * @param kind what
 * @param record the id of the record, which says nothing about the member; null where a root itself is wrong
 * @param number the event’s number, or the root’s
 */
public record RecordFlaw(Kind kind, @Nullable UUID record, int number) {

    /** What can be wrong. */
    public enum Kind {
        /** An event is missing in the middle. */
        EVENT_MISSING,
        /** An event’s content is not what its hash covers. */
        EVENT_ALTERED,
        /** An event does not follow the one before. */
        CHAIN_BROKEN,
        /** The record ends before the event that its head names. */
        CUT_SHORT,
        /** An event that a signed root covers is missing or another. */
        CONTRADICTS_ROOT,
        /** A root’s hash does not fit the heads it names or the root before. */
        ROOT_ALTERED,
        /** A root is not signed by the portal. */
        ROOT_NOT_SIGNED
    }
}
