package org.greenroom.ballot;

/** The kinds of ballot the portal holds. Statutory ballots are held elsewhere and are none of them. */
public enum BallotKind {
    /** Asks what members would be prepared to do; binds nobody and authorises no action. */
    INDICATIVE,
    /** Asks what members think of something. */
    CONSULTATIVE;

    /** The word in election data, approvals and text keys: {@code ballot.kind.<code>}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
