package org.greenroom.elsewhere;

import java.util.Locale;

/** How far the portal’s word on a ballot held elsewhere has come. */
public enum HeldState {
    /** Only officers see it. */
    DRAFT,
    ANNOUNCED,
    RESULT_PUBLISHED,
    /** It was announced and will not be held, or did not count. */
    CALLED_OFF;

    /** The word in text keys: {@code elsewhere.state.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
