package org.greenroom.consent.wording;

import java.time.Instant;
import java.util.Locale;
import org.greenroom.consent.Use;
import org.greenroom.texts.Languages;
import org.jspecify.annotations.Nullable;

/**
 * A published version of what is said about a use. It never changes.
 *
 * @param use the use
 * @param version counted from 1 for each use
 * @param english the English texts
 * @param welsh the Welsh texts
 * @param material whether it says something else than the version before; then members who answered ask or allow are
 *     asked again. Version 1 is material
 * @param publishedAt from when it was shown
 * @param hash SHA-256 over use, version and both languages’ texts ({@link WordingBytes}), as 64 hexadecimal digits
 * @param proposedBy name of the officer who proposed it; null for what came with the portal
 * @param approvedBy name of the officer who approved it; null for what came with the portal
 */
public record Wording(
        Use use,
        int version,
        WordingText english,
        WordingText welsh,
        boolean material,
        Instant publishedAt,
        String hash,
        @Nullable String proposedBy,
        @Nullable String approvedBy) {

    /** The texts in the portal’s language nearest to {@code locale}. */
    public WordingText in(Locale locale) {
        return Languages.nearest(locale).equals(Languages.WELSH) ? welsh : english;
    }
}
