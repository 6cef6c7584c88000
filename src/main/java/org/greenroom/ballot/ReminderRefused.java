package org.greenroom.ballot;

/** A reminder was not sent, for a reason that says nothing of who has voted. Texts: {@code ballot.reminder.refused.<code>}. */
public final class ReminderRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Voting has not begun, or has ended. */
        NOT_OPEN,
        /** As many as a day allows were sent already. */
        LIMIT;

        /** The word in text keys. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    ReminderRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
