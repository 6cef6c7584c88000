package org.greenroom.news.mail;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * When news leave by mail, and how they look ({@code greenroom.news-mail.*}). Times are those of the UK.
 *
 * @param dailyAt when the daily mail is written
 * @param weeklyOn the day of the weekly mail
 * @param weeklyAt when the weekly mail is written
 * @param settle how old an article must be before a mail names it: time for second thoughts, and for a publication that
 *               has not committed yet
 * @param most articles that one mail names at most; 1 to 20, of more it gives the number
 * @param accent colour of links on a light ground, as {@code #rrggbb}
 * @param accentDark the same on a dark ground
 * @param wrongLinks how many links that are none one address may try in a quarter of an hour; a mail provider ends mail
 *     for many members from one address, so real ones do not count
 */
@ConfigurationProperties("greenroom.news-mail")
public record NewsMailSettings(
        @DefaultValue("17:30") @DateTimeFormat(pattern = "HH:mm")
        LocalTime dailyAt,

        @DefaultValue("FRIDAY") DayOfWeek weeklyOn,

        @DefaultValue("12:30") @DateTimeFormat(pattern = "HH:mm")
        LocalTime weeklyAt,

        @DefaultValue("1m") Duration settle,
        @DefaultValue("10") int most,
        @DefaultValue("#095b41") String accent,
        @DefaultValue("#66c7a0") String accentDark,
        @DefaultValue("30") int wrongLinks) {

    public NewsMailSettings {
        if (most < 1 || most > 20) {
            throw new IllegalArgumentException("greenroom.news-mail.most must be 1 to 20");
        }
        if (!accent.matches("#[0-9a-fA-F]{6}") || !accentDark.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("A colour of greenroom.news-mail is not written as #rrggbb");
        }
    }
}
