package org.greenroom.access;

/** A change of mail address was refused; nothing was changed. */
public class AddressRefused extends RuntimeException {

    /** Why. Texts for people: {@code account.address.refused.<REASON>}. */
    public enum Reason {
        /** It is no mail address. */
        NO_ADDRESS,
        /** It is the one that is used now. */
        SAME,
        /** Somebody else has it; said to the office only. */
        TAKEN,
        /** Too many changes were asked for. */
        WAIT,
        /** The link is unknown, was used or has expired. */
        LINK
    }

    private final Reason reason;

    AddressRefused(Reason reason) {
        super("Change of address refused: " + reason);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
