package org.greenroom.membership.imports;

/**
 * An import cannot go on; nothing was written. Texts for people: {@code membership.import.refused.<reason>}.
 */
public class ImportRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** Nothing was uploaded, or more files than one import takes. */
        FILE_COUNT,
        /** No row of any file would be added or changed. */
        NOTHING_TO_WRITE,
        /** What would be written is no longer what the preview showed. */
        PREVIEW_CHANGED,
        /** It was discarded, or its files are erased. */
        DISCARDED,
        /** It was applied already. */
        APPLIED,
        /** There is no import with this id. */
        UNKNOWN
    }

    private final Reason reason;

    public ImportRefused(Reason reason) {
        super("Import refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
