package org.greenroom.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How attempts are slowed down ({@code greenroom.throttle.*}).
 *
 * @param window within which the free attempts of a limit are counted; the “15 minutes” of the other settings
 * @param firstPause after the last free attempt; each further one doubles it
 * @param longestPause nobody waits longer
 * @param passwordsAtOnce so many passwords are hashed at a time on one node, each with 19 MiB and a core
 * @param passwordQueue who waits longer for that is told to try again
 */
@ConfigurationProperties("greenroom.throttle")
public record ThrottleSettings(
        @DefaultValue("15m") Duration window,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("15m") Duration longestPause,
        @DefaultValue("4") int passwordsAtOnce,
        @DefaultValue("10s") Duration passwordQueue) {}
