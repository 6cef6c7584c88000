package org.greenroom.texts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Times as people read them: with the day, in UK time and saying so; instants are stored in UTC. */
@Component
public class Times {

    /** The zone in which every time is shown. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Texts texts;
    private final Clock clock;

    public Times(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** Such as “Thursday 18 December 2025, 12:00 (UK time)”. */
    public String full(Instant instant, Locale locale) {
        return texts.get(locale, "time.full", day(instant, locale), clockTime(instant));
    }

    /** Such as “18 December 2025, 12:00”; for lists whose heading names the zone. */
    public String brief(Instant instant, Locale locale) {
        return format(instant, "d MMMM yyyy, HH:mm", locale);
    }

    /** Such as “Thursday 18 December 2025”. */
    public String day(Instant instant, Locale locale) {
        return format(instant, "EEEE d MMMM yyyy", locale);
    }

    /** Such as “18 December 2025”. */
    public String date(LocalDate date, Locale locale) {
        return date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Languages.nearest(locale)));
    }

    /** Such as “December 2025”. */
    public String month(YearMonth month, Locale locale) {
        return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Languages.nearest(locale)));
    }

    /** What is left until {@code instant}, such as “2 days 4 hours left”; words for “over” when it has passed. */
    public String left(Instant instant, Locale locale) {
        var left = Duration.between(clock.instant(), instant);
        if (left.isNegative() || left.isZero()) {
            return texts.get(locale, "time.over");
        }
        if (left.toDays() > 0) {
            return texts.get(locale, "time.left.days", left.toDays(), left.toHoursPart());
        }
        if (left.toHours() > 0) {
            return texts.get(locale, "time.left.hours", left.toHours(), left.toMinutesPart());
        }
        return texts.get(locale, "time.left.minutes", Math.max(1, left.toMinutes()));
    }

    /** Whether so little is left that the cue light is on: less than {@code 3} days. */
    public boolean runningOut(Instant instant) {
        var left = Duration.between(clock.instant(), instant);
        return !left.isNegative() && left.compareTo(Duration.ofDays(3)) < 0;
    }

    private static String clockTime(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", Languages.ENGLISH).format(instant.atZone(ZONE));
    }

    private static String format(Instant instant, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, Languages.nearest(locale)).format(instant.atZone(ZONE));
    }
}
