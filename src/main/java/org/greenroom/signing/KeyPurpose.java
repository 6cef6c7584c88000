package org.greenroom.signing;

/** What a key signs; no key signs both, so that neither can ever be taken for the other. */
public enum KeyPurpose {
    /** Statements by link: valid for hours. Their keys change by themselves and vanish when nothing needs them. */
    STATEMENT,
    /** Receipts and daily roots: valid for ever, and so are the published keys. */
    RECORD
}
