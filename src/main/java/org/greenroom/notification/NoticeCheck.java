package org.greenroom.notification;

import java.util.Optional;
import java.util.UUID;

/**
 * Decides once more, right before a mail of a notice to everybody leaves, whether it still should, and with which words:
 * at each attempt. Declared as a bean by the feature that writes the notice. Nobody’s id stands with such a mail.
 */
public interface NoticeCheck {

    /** The purpose this check is for; there is one check at most for each. */
    Purpose purpose();

    /**
     * The mail as it leaves; called in a transaction of its own that only reads.
     *
     * @param waiting as it was put into the outbox
     * @param notice the id it was put there with
     * @return empty to erase the mail unsent, without leaving a number
     */
    Optional<Message> asItLeaves(Message waiting, UUID notice);

    /** Whether the mail waits on: it is looked at again later, and no attempt is counted. Called before the other. */
    default boolean waitsOn(UUID notice) {
        return false;
    }
}
