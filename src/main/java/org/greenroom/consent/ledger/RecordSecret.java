package org.greenroom.consent.ledger;

/** What lies sealed under the key of a member’s record. */
public enum RecordSecret {
    EVENT,
    STATE,
    DOCUMENT,
    LINK,
    VIEW
}
