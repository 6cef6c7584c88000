package org.greenroom.consent.wording;

import org.jspecify.annotations.Nullable;

/**
 * What stands between a draft and its publication.
 *
 * @param part the part it is about; null when it is about the whole
 * @param welsh whether it is about the Welsh text
 * @param kind what is wrong
 * @param limit the most characters allowed for {@link Kind#TOO_LONG}, else 0
 */
public record WordingProblem(@Nullable WordingPart part, boolean welsh, Kind kind, int limit) {

    /** What is wrong. */
    public enum Kind {
        EMPTY,
        TOO_LONG,
        /** The Welsh text is the English one. */
        NOT_TRANSLATED,
        /** Nothing differs from what is published. */
        UNCHANGED;

        /** The word that stands for it in keys of texts. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
