package org.greenroom.approval;

/** A proposal could not be made or decided; nothing was changed. */
public class ApprovalRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** The one who proposed may not approve. */
        SAME_PERSON,
        /** Who proposed could not propose it any more: the role was withdrawn or has ended, or the account is suspended. */
        PROPOSER_GONE,
        /** What would be approved is no longer what was proposed. */
        PAYLOAD_CHANGED,
        /** The proposal was decided or withdrawn before. */
        NOT_OPEN,
        /** There is an open proposal of this kind for this subject. */
        ALREADY_OPEN,
        /** Only the proposer may withdraw. */
        NOT_PROPOSER,
        /** There is no such proposal. */
        UNKNOWN
    }

    private final Reason reason;

    public ApprovalRefused(Reason reason) {
        super("Approval refused: " + reason);
        this.reason = reason;
    }

    /** Why it was refused. */
    public Reason reason() {
        return reason;
    }
}
