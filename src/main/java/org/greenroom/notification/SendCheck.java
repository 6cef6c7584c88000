package org.greenroom.notification;

import java.util.Optional;
import java.util.UUID;

/**
 * Decides once more, right before a mail of one purpose leaves, whether it still should, and with which words: at each
 * attempt. Declared as a bean by the feature that writes such mail; see {@link Outbox#enqueueChecked}.
 */
public interface SendCheck {

    /** The purpose this check is for; there is one check at most for each. */
    Purpose purpose();

    /**
     * Called in a transaction of its own that only reads.
     *
     * @param about what the mail is about, such as a ballot
     * @param memberId for whom it is
     * @return false to erase the mail unsent, without leaving a number
     */
    boolean mayLeave(UUID about, UUID memberId);

    /**
     * The mail as it leaves; the one that waited, unless the feature writes it only now. Called as {@link #mayLeave}.
     *
     * @param waiting as it was put into the outbox
     * @return empty to erase the mail unsent, without leaving a number
     */
    default Optional<Message> asItLeaves(Message waiting, UUID about, UUID memberId) {
        return mayLeave(about, memberId) ? Optional.of(waiting) : Optional.empty();
    }
}
