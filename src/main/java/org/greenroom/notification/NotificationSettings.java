package org.greenroom.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent ({@code greenroom.mail.*}); the SMTP server is set by {@code spring.mail.*}.
 *
 * @param from the sender's address
 * @param batch how many mails one run sends at most
 * @param interval pause between two runs
 * @param attempts after how many failed attempts a mail is given up
 * @param firstRetry pause after the first failed attempt; doubled after each further one
 * @param longestRetry the longest of these pauses
 */
@ConfigurationProperties("greenroom.mail")
public record NotificationSettings(
        @DefaultValue("portal@localhost") String from,
        @DefaultValue("50") int batch,
        @DefaultValue("2s") Duration interval,
        @DefaultValue("8") int attempts,
        @DefaultValue("1m") Duration firstRetry,
        @DefaultValue("1d") Duration longestRetry) {}
