package org.greenroom.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long traces of mail and letters stay ({@code greenroom.mail-retention.*}). What was sent leaves none.
 *
 * @param givenUp address and subject of a mail that could not be sent; its words go at once
 * @param posted that a letter was posted; its words go at once
 * @param badAddresses an address that a mail server refused
 */
@ConfigurationProperties("greenroom.mail-retention")
public record MailRetentionSettings(
        @DefaultValue("90d") Duration givenUp,
        @DefaultValue("365d") Duration posted,
        @DefaultValue("365d") Duration badAddresses) {}
