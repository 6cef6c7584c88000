package org.greenroom.ballot;

import java.util.Locale;

/** What somebody wrote into a log, a complaint or an answer is not taken. Texts: {@code ballot.words.refused.<code>}. */
public final class WordsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The longest text that is taken, in characters. */
    public static final int LONGEST = 2000;

    /** Why. */
    public enum Reason {
        MISSING,
        TOO_LONG,
        /** The member has as many complaints about this ballot without an answer as may be. */
        TOO_MANY,
        /** A complaint of this kind cannot be made at this stage of a ballot. */
        NOT_NOW,
        /** Somebody has answered it meanwhile. */
        ANSWERED,
        /** Somebody else looks after it. */
        NOT_YOURS,
        UNKNOWN;

        /** The word in text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    WordsRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The words without spaces around. */
    static String require(String said) {
        var words = said.strip();
        if (words.isEmpty()) {
            throw new WordsRefused(Reason.MISSING);
        }
        if (words.length() > LONGEST) {
            throw new WordsRefused(Reason.TOO_LONG);
        }
        return words;
    }
}
