package org.greenroom.ballot;

import java.util.Locale;

/** An act is not proposed, or does not take effect, as it was asked for. Texts: {@code ballot.act.refused.<code>}. */
public final class ActRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** No reason was given, or not in both languages where members read it. */
        REASON_MISSING,
        REASON_TOO_LONG,
        /** The new closing time is not after the one there is. */
        NOT_LATER,
        /** The closing time has passed. */
        CLOSED,
        UNKNOWN_MEMBER,
        /** The member stands on the roll already. */
        ON_ROLL,
        /** Every spare credential is used. */
        NO_SPARE,
        /** The ballot’s key is not there, so that nobody can be given a credential. */
        NO_KEY,
        /** After a restore nobody has compared the box with a board that was published. */
        NOT_COMPARED,
        /** Votes that were published are not in the box any more. */
        VOTES_MISSING,
        /** The closing time has passed meanwhile. */
        EXTEND_FIRST,
        /** What was being prepared when the backup was made may have been voted in since, under another roll. */
        CANCEL_ONLY,
        /** The ballot’s key is not there, so that nobody could count it. */
        KEY_MISSING,
        /** Its key is there already: it was opened before the restore. */
        OPENED_BEFORE,
        /** Whoever makes the voting codes of a ballot does not approve its opening. */
        MAKES_CODES,
        /** Whoever is to make the voting codes cannot sign in any more. */
        AUTHORITY_GONE,
        /** Whoever makes the voting codes must not stand on the roll. */
        AUTHORITY_ON_ROLL;

        /** The word in text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    ActRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
