package org.greenroom.consent.statistics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the statistics ({@code greenroom.consent.statistics.*}).
 *
 * @param smallestGroup a group of fewer members is not shown; at least 10
 * @param late how many days after the first of a quarter figures may still be taken for it
 */
@ConfigurationProperties("greenroom.consent.statistics")
public record StatisticsSettings(
        @DefaultValue("10") int smallestGroup,
        @DefaultValue("7") int late) {
    public StatisticsSettings {
        if (smallestGroup < 10) {
            throw new IllegalArgumentException("greenroom.consent.statistics.smallest-group must be 10 or more");
        }
    }
}
