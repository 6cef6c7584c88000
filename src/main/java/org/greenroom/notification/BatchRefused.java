package org.greenroom.notification;

/** A batch of letters is not in the state for this act. Texts: {@code notification.batch.refused.<code>}. */
public final class BatchRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Letters are still being written. */
        NOT_COMPLETE,
        /** Nobody has printed it yet. */
        NOT_DOWNLOADED,
        /** It was handed to the post; its text is erased. */
        POSTED,
        /** A day in the future, or before the letters were written. */
        DAY;

        /** The word in text keys. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    BatchRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
