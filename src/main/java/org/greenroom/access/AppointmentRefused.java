package org.greenroom.access;

/** An act on roles or accounts is not possible; nothing was changed. Texts: {@code officers.refused.<reason>}. */
public class AppointmentRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        NAME_MISSING,
        EMAIL_MISSING,
        /** Somebody signs in with this address, or stands on the roll with it. */
        EMAIL_TAKEN,
        ROLE_MISSING,
        UNTIL_MISSING,
        UNTIL_PAST,
        UNTIL_TOO_FAR,
        /** Nobody gives themselves anything, or approves what they are given. */
        YOURSELF,
        /** The person holds this role beyond that day. */
        HELD_ALREADY,
        NO_ACCOUNT,
        /** The account belongs to a member, whose address comes from the roll. */
        MEMBERS_ADDRESS,
        SUSPENDED,
        /** Too few would remain to do what takes two. */
        LAST_ONES,
        REASON_MISSING,
        GONE
    }

    private final Reason reason;

    public AppointmentRefused(Reason reason) {
        super("Refused: " + reason);
        this.reason = reason;
    }

    /** Why it was refused. */
    public Reason reason() {
        return reason;
    }
}
