package org.greenroom.access;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of roles ({@code greenroom.access.roles.*}).
 *
 * @param usual for how long a role is given when nothing else is chosen
 * @param longest the longest a role may be given for
 * @param warnBefore so long before its end the holder and the office are told
 * @param fewest how many returning and membership officers must remain: what they do takes two
 */
@ConfigurationProperties("greenroom.access.roles")
public record RoleSettings(
        @DefaultValue("P1Y") Period usual,
        @DefaultValue("P2Y") Period longest,
        @DefaultValue("P21D") Period warnBefore,
        @DefaultValue("2") int fewest) {}
