package org.greenroom.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long one stays signed in ({@code greenroom.sessions.*}).
 *
 * @param idle without an act of the person; an open page alone is none
 * @param warning so long before that, the page asks whether to go on; WCAG 2.2.1 wants 20 seconds at least
 * @param lifetime at most, whatever the person does
 * @param deviceMonths a browser that has not signed in for so many months is forgotten
 */
@ConfigurationProperties("greenroom.sessions")
public record SessionSettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("2m") Duration warning,
        @DefaultValue("12h") Duration lifetime,
        @DefaultValue("13") int deviceMonths) {

    public SessionSettings {
        if (warning.toSeconds() < 20 || warning.compareTo(idle) >= 0 || idle.compareTo(lifetime) > 0) {
            throw new IllegalArgumentException(
                    "greenroom.sessions: 20 seconds <= warning < idle <= lifetime must hold");
        }
    }
}
