package org.greenroom.membership.imports;

/** Where an import stands. */
public enum ImportState {
    /** Uploaded and looked at; nothing is written. */
    CHECKED,
    /** Written; final. */
    APPLIED,
    /** Never written, and it will not be; final. */
    DISCARDED
}
