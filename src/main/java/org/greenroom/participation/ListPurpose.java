package org.greenroom.participation;

import java.util.Locale;

/**
 * For what a steward uses a named list, stated before it is shown. Members read it where they see who looked. Texts:
 * {@code steward.list.purpose.<code>}.
 */
public enum ListPurpose {
    /** To remind people in person that a ballot is open. */
    REMIND,
    /** To help people who cannot sign in or vote. */
    HELP;

    /** The word in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the text that members read. */
    String readsKey() {
        return "membership.reads.purpose.list-" + code();
    }
}
