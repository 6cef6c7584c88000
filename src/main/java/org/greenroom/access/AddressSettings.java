package org.greenroom.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Changes of mail address ({@code greenroom.address.*}).
 *
 * @param confirmWithin how long the link to the new address can be used
 * @param undoWithin how long after that the old address can take it back
 * @param changesAtOnce so many can be asked for in a quarter of an hour
 */
@ConfigurationProperties("greenroom.address")
public record AddressSettings(
        @DefaultValue("72h") Duration confirmWithin,
        @DefaultValue("14d") Duration undoWithin,
        @DefaultValue("5") int changesAtOnce) {}
