package org.greenroom.access;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as officers see it.
 *
 * @param id its id
 * @param memberId the member it belongs to, or null
 * @param email the address an officer who is no member signs in with, or null
 * @param displayName the name it was made under
 * @param status where it stands
 * @param language the language its owner reads
 */
public record AccountSummary(
        UUID id,
        @Nullable UUID memberId,
        @Nullable String email,
        String displayName,
        AccountStatus status,
        Locale language) {}
