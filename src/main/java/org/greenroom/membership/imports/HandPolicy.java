package org.greenroom.membership.imports;

/** What an import does with entries the office wrote or took away by hand. */
public enum HandPolicy {
    /** The office's hand stays; the rows are shown as kept. */
    KEEP,
    /** The file's rows are written. */
    OVERWRITE
}
