package org.greenroom.consent;

/** Where a member may start from. */
public enum Preset {
    /** Everything is refused at once. */
    REFUSE,
    /** What is allowed becomes “ask me”; for the rest “ask me” is only suggested, use by use. */
    ASK
}
