package org.greenroom.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an agent proposes and only the member can confirm.
 *
 * @param id its id
 * @param by the agent
 * @param at when it was made
 * @param changes what it would change, all of one use
 * @param reason the agent's words
 */
public record LooserProposal(UUID id, By by, Instant at, List<Change> changes, String reason) {
    public LooserProposal {
        changes = List.copyOf(changes);
    }

    /** The use it is about. */
    public Use use() {
        return changes.getFirst().item().use();
    }
}
