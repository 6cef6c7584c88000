package org.greenroom.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of accounts and sign-in ({@code greenroom.access.*}).
 *
 * @param passwordLength fewest characters of a password; NIST SP 800-63B-4 asks for 15 where it is the only factor
 * @param mailLinkValid how long a mailed link can be used
 * @param letterCodeValid how long a code in a letter can be used
 * @param linksPerDay how many links or letters one account is sent in 24 hours at most
 * @param attemptsTogether failed sign-ins for one account from one address in 15 minutes
 * @param attemptsAccount failed sign-ins for one account from anywhere in 15 minutes
 * @param attemptsAddress failed sign-ins from one address in 15 minutes; offices share one
 * @param requestsAddress wishes for a link from one address in 15 minutes
 */
@ConfigurationProperties("greenroom.access")
public record AccessSettings(
        @DefaultValue("15") int passwordLength,
        @DefaultValue("72h") Duration mailLinkValid,
        @DefaultValue("30d") Duration letterCodeValid,
        @DefaultValue("3") int linksPerDay,
        @DefaultValue("10") int attemptsTogether,
        @DefaultValue("50") int attemptsAccount,
        @DefaultValue("200") int attemptsAddress,
        @DefaultValue("60") int requestsAddress) {}
