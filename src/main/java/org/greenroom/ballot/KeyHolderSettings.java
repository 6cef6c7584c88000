package org.greenroom.ballot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of key holders ({@code greenroom.key-holders.*}).
 *
 * @param most the most holders of one ballot
 * @param checkBefore how long before the opening holders are asked to prove that they still have their key
 */
@ConfigurationProperties("greenroom.key-holders")
public record KeyHolderSettings(
        @DefaultValue("5") int most, @DefaultValue("1d") Duration checkBefore) {

    public KeyHolderSettings {
        if (most < 1 || most > 20) {
            throw new IllegalArgumentException("A ballot has from 1 to 20 key holders at most");
        }
    }
}
