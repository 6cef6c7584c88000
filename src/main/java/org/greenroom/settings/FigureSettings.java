package org.greenroom.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How exact the figures are that count people or their mail ({@code greenroom.figures.*}).
 *
 * @param renewedEvery how long one stands before it is taken again
 * @param step what it is rounded down to
 */
@ConfigurationProperties("greenroom.figures")
public record FigureSettings(
        @DefaultValue("15m") Duration renewedEvery,
        @DefaultValue("10") int step) {

    public FigureSettings {
        if (step < 1) {
            throw new IllegalArgumentException("Figures are rounded down to one at least");
        }
    }
}
