package org.greenroom.access;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one officer proposes and another approves: a role for an account, an account with or without a role, or another
 * mail address for an account.
 *
 * @param accountId the account it is about; null for a new one
 * @param name the name of a new account
 * @param email mail address of a new account, or the new one of {@code accountId}; null where it stays
 * @param language the language a new account's owner reads
 * @param role the role to give; null for none, as agents have none
 * @param until the role's last day (UK date); null without a role
 */
public record Appointment(
        @Nullable UUID accountId,
        String name,
        @Nullable String email,
        Locale language,
        @Nullable Role role,
        @Nullable LocalDate until) {

    /** A role for an account that exists. */
    public static Appointment role(UUID accountId, Role role, LocalDate until) {
        return new Appointment(accountId, "", null, Locale.UK, role, until);
    }

    /** Another address for an account of somebody who is no member. */
    public static Appointment address(UUID accountId, String email) {
        return new Appointment(accountId, "", email, Locale.UK, null, null);
    }
}
