package org.greenroom.elsewhere;

import java.util.Locale;

/** The ballots that the law reserves for an independent scrutineer. */
public enum HeldKind {
    INDUSTRIAL_ACTION,
    EXECUTIVE_ELECTION,
    POLITICAL_FUND,
    MERGER;

    /** The word in text keys: {@code elsewhere.kind.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
