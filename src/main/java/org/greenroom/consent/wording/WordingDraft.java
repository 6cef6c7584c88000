package org.greenroom.consent.wording;

import java.time.Instant;
import java.util.UUID;
import org.greenroom.approval.Proposal;
import org.greenroom.consent.Use;
import org.jspecify.annotations.Nullable;

/**
 * A version in the making.
 *
 * @param id its id; not that of the version it becomes
 * @param edit counts the changes; an act names the one it has seen
 * @param use the use
 * @param basedOn the published version from which it was begun
 * @param english the English texts; may be unfinished until it is proposed
 * @param welsh the Welsh texts; likewise
 * @param material whether it says something else than the published version
 * @param editedBy name of the officer who changed it last
 * @param editedAt when
 * @param sentBack why a second officer sent it back; null once it has been changed
 * @param proposal what waits for a second officer; null while it is being written
 */
public record WordingDraft(
        UUID id,
        int edit,
        Use use,
        int basedOn,
        WordingText english,
        WordingText welsh,
        boolean material,
        String editedBy,
        Instant editedAt,
        @Nullable String sentBack,
        @Nullable Proposal proposal) {

    /** The version it is to become. */
    public int nextVersion() {
        return basedOn + 1;
    }

    /** Whether it waits for a second officer. */
    public boolean isProposed() {
        return proposal != null;
    }
}
