package org.greenroom.participation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of published figures ({@code greenroom.participation.*}). They may be made stricter, never looser.
 *
 * @param few no published figure, and no difference of published figures, tells about fewer people than this
 * @param smallestGroup a workplace with fewer entitled than this gets words only
 * @param comparedWorkplaces the fewest other workplaces of an agreement that must have a figure before one workplace is
 *     compared with the agreement
 */
@ConfigurationProperties("greenroom.participation")
public record ParticipationSettings(
        @DefaultValue("5") int few,
        @DefaultValue("10") int smallestGroup,
        @DefaultValue("3") int comparedWorkplaces) {

    public ParticipationSettings {
        if (few < 5 || smallestGroup < 2 * few || comparedWorkplaces < 2) {
            throw new IllegalArgumentException("Figures of so few people would single somebody out");
        }
    }
}
