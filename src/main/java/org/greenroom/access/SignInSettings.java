package org.greenroom.access;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Ways of signing in and what they are good for ({@code greenroom.sign-in.*}).
 *
 * @param linkValid how long a mailed link signs in
 * @param linksPerHour how many links that sign in one account is sent in an hour at most
 * @param requestsAddress wishes for such a link from one network address in 15 minutes
 * @param twoFactorRoles roles whose powers wait until there are two factors: a passkey, or password and mailed link
 * @param oneFactorIsEnough leaves the second factor out; only the demonstration may say so
 * @param askAgainAfter how old the last factor may be when somebody does a sensitive act
 * @param renewedPasswordWaits how long password and mailed link count as one factor after the password was renewed by
 *     mail
 * @param passkeys how many passkeys one account may have
 */
@ConfigurationProperties("greenroom.sign-in")
public record SignInSettings(
        @DefaultValue("10m") Duration linkValid,
        @DefaultValue("10") int linksPerHour,
        @DefaultValue("60") int requestsAddress,

        @DefaultValue({
            "RETURNING_OFFICER",
            "MEMBERSHIP_OFFICER",
            "NEWS_EDITOR",
            "CONSENT_OFFICER",
            "SCRUTINEER",
            "AUDITOR",
            "STEWARD"
        })
        Set<Role> twoFactorRoles,

        @DefaultValue("false") boolean oneFactorIsEnough,
        @DefaultValue("15m") Duration askAgainAfter,
        @DefaultValue("24h") Duration renewedPasswordWaits,
        @DefaultValue("20") int passkeys) {

    public SignInSettings {
        twoFactorRoles = Set.copyOf(twoFactorRoles);
        if (twoFactorRoles.contains(Role.MEMBER)) {
            throw new IllegalArgumentException("greenroom.sign-in.two-factor-roles: being a member needs one factor");
        }
    }
}
