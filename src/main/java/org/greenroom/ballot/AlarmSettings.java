package org.greenroom.ballot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When officers are told of what has failed.
 *
 * @param every how often they are told again while it lasts
 */
@ConfigurationProperties("greenroom.ballot-alarm")
public record AlarmSettings(@DefaultValue("6h") Duration every) {

    public AlarmSettings {
        if (!every.isPositive()) {
            throw new IllegalArgumentException("An alarm is repeated after some time");
        }
    }
}
