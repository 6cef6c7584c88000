package org.greenroom.consent;

/** What a member answers for a use, the strictest first. No answer at all is “unstated”, which others read as a refusal. */
public enum Answer {
    REFUSE,
    ASK,
    ALLOW
}
