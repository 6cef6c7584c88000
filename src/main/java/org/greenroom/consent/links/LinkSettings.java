package org.greenroom.consent.links;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of statements by link ({@code greenroom.consent.links.*}).
 *
 * @param longestDays how many days ahead a link may end
 * @param mostViews how often a link may be opened at most
 * @param mostLive how many links of a member may work at once
 * @param keptDays how many days a link that has ended stays in the member's list
 * @param lookEvery how often viewers are told of changes and what has ended is cleared away
 * @param window in which one node counts the following; all nodes together count by the quarter of an hour, and whoever
 *     goes on beyond it waits longer each time ({@code greenroom.throttle.*})
 * @param pagesByAddress how many pages one address may ask for, and about how many statements whether they stand
 * @param opensByAddress how many statements one address may open or check
 * @param opensOverall how many statements all together may be opened or checked on one node
 */
@ConfigurationProperties("greenroom.consent.links")
public record LinkSettings(
        @DefaultValue("90") int longestDays,
        @DefaultValue("50") int mostViews,
        @DefaultValue("20") int mostLive,
        @DefaultValue("180") int keptDays,
        @DefaultValue("5m") Duration lookEvery,
        @DefaultValue("10m") Duration window,
        @DefaultValue("300") int pagesByAddress,
        @DefaultValue("30") int opensByAddress,
        @DefaultValue("2000") int opensOverall) {}
