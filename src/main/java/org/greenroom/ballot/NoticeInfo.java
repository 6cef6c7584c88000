package org.greenroom.ballot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenroom.notification.LetterBatch;
import org.jspecify.annotations.Nullable;

/**
 * A notice as officers see it. Of reminders no number is there to be seen.
 *
 * @param due when it goes or would have gone; null where that is not known yet
 * @param time the time an officer set for a reminder; null for others
 * @param closingSoon whether a reminder at that time says that voting closes soon
 * @param beganAt when it was sent, skipped or left out; null before
 * @param numbers null before it is written, and for reminders
 */
public record NoticeInfo(
        UUID id,
        NoticeKind kind,
        NoticeState state,
        @Nullable Instant due,
        @Nullable NoticeTime time,
        boolean closingSoon,
        @Nullable Instant beganAt,
        @Nullable Numbers numbers,
        List<LetterBatch> batches) {

    public NoticeInfo {
        batches = List.copyOf(batches);
    }

    /** Whether it can still be moved or skipped. */
    public boolean mayChange() {
        return kind == NoticeKind.REMINDER && state == NoticeState.PLANNED;
    }

    /**
     * How a notice to everybody stands.
     *
     * @param mails written by mail
     * @param letters written as letters
     * @param waiting mails that wait to leave
     * @param sent mails that were handed over
     * @param failed mails that were given up
     */
    public record Numbers(int mails, int letters, long waiting, long sent, long failed) {}
}
