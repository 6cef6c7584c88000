package org.greenroom.membership;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.greenroom.texts.Languages;
import org.jspecify.annotations.Nullable;

/**
 * What other parts of the portal may know of a member.
 *
 * @param number      the membership number, unique, in upper case
 * @param displayName the professional name, or else the given and family name
 * @param rollName    the legal name, as it stands on the roll
 * @param email       unique without regard to case; null for a member who is reached by letter
 * @param branch      the branch's name; empty where the union has none for the member
 * @param language    {@code en} or {@code cy}
 */
public record MemberSummary(
        UUID id,
        String number,
        String displayName,
        String rollName,
        @Nullable String email,
        @Nullable String mobile,
        MemberStatus status,
        String branch,
        String language,
        LocalDate joinedOn) {

    /** The member's language as the text bundles want it. */
    public Locale locale() {
        return Languages.of(language);
    }
}
