package org.greenroom.news.mail;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.greenroom.texts.Times;

/** Up to which moment articles belong into the mail that is due. */
final class Timetable {

    private Timetable() {}

    /**
     * The last moment, not after {@code now}, at which mail of this kind was due.
     *
     * @throws IllegalArgumentException for {@link MailChoice#NONE}
     */
    static Instant lastDue(MailChoice choice, Instant now, NewsMailSettings settings) {
        return switch (choice) {
            case AT_ONCE -> now;
            case DAILY -> {
                var today = at(now.atZone(Times.ZONE), settings.dailyAt());
                yield (today.toInstant().isAfter(now) ? at(today.minusDays(1), settings.dailyAt()) : today).toInstant();
            }
            case WEEKLY -> {
                var day = now.atZone(Times.ZONE).with(TemporalAdjusters.previousOrSame(settings.weeklyOn()));
                var then = at(day, settings.weeklyAt());
                yield (then.toInstant().isAfter(now) ? at(then.minusWeeks(1), settings.weeklyAt()) : then).toInstant();
            }
            case NONE -> throw new IllegalArgumentException("Nothing is ever due");
        };
    }

    private static ZonedDateTime at(ZonedDateTime day, LocalTime time) {
        return day.toLocalDate().atTime(time).atZone(Times.ZONE);
    }
}
