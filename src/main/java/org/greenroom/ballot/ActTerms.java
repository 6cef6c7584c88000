package org.greenroom.ballot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an act says beyond its kind. The second officer approves exactly this.
 *
 * @param reason why; of cancelling and extending in both languages, since members read it; empty where the act has none
 * @param closesAt the later closing time of an extension; else null
 * @param memberNumber whom to add to the roll; else null
 */
public record ActTerms(
        Bilingual reason,
        @Nullable Instant closesAt,
        @Nullable String memberNumber) {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 1000;

    /** Of an act whose kind says everything. */
    public static final ActTerms NONE = new ActTerms(Bilingual.EMPTY, null, null);

    /** Of cancelling. */
    public static ActTerms because(Bilingual reason) {
        return new ActTerms(reason, null, null);
    }

    /** Of an extension. */
    public static ActTerms until(Instant closesAt, Bilingual reason) {
        return new ActTerms(reason, closesAt, null);
    }

    /** Of an addition to the roll; the reason is for officers and stays in the language it was written in. */
    public static ActTerms adding(String memberNumber, String reason) {
        return new ActTerms(new Bilingual(reason, ""), null, memberNumber.strip());
    }
}
