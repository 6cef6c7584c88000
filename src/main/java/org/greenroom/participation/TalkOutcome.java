package org.greenroom.participation;

import java.util.Locale;

/** What came of a talk: facts, never an opinion or a vote. Texts: {@code steward.outcome.<code>}. */
public enum TalkOutcome {
    SPOKE,
    NO_ANSWER,
    /** Asked not to be contacted about it. */
    NO_CONTACT,
    NEEDS_HELP;

    /** The word in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
