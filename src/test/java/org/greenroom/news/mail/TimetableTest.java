package org.greenroom.news.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {

    private static final NewsMailSettings SETTINGS = settings(10, "#095b41");

    @ParameterizedTest
    @CsvSource({
        // Winter: London is UTC; summer: an hour ahead.
        "2026-11-20T17:30:00Z, 2026-11-20T17:30:00Z",
        "2026-11-20T17:29:59Z, 2026-11-19T17:30:00Z",
        "2026-07-01T16:30:00Z, 2026-07-01T16:30:00Z",
        "2026-07-01T16:29:59Z, 2026-06-30T16:30:00Z",
        // The day the clocks go back has 25 hours.
        "2026-10-25T17:29:59Z, 2026-10-24T16:30:00Z",
        "2026-10-25T17:30:00Z, 2026-10-25T17:30:00Z",
    })
    void aDailyMailIsDueAtItsTimeInTheUk(Instant now, Instant due) {
        assertThat(Timetable.lastDue(MailChoice.DAILY, now, SETTINGS)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T12:30:00Z, 2026-11-20T12:30:00Z",
        "2026-11-20T12:29:59Z, 2026-11-13T12:30:00Z",
        "2026-11-26T23:59:00Z, 2026-11-20T12:30:00Z",
        "2026-10-30T12:29:00Z, 2026-10-23T11:30:00Z",
    })
    void aWeeklyMailIsDueOnItsDay(Instant now, Instant due) {
        assertThat(Timetable.lastDue(MailChoice.WEEKLY, now, SETTINGS)).isEqualTo(due);
    }

    @Test
    void atOnceIsDueAlwaysAndNothingNever() {
        var now = Instant.parse("2026-11-20T03:04:05Z");
        assertThat(Timetable.lastDue(MailChoice.AT_ONCE, now, SETTINGS)).isEqualTo(now);
        assertThatThrownBy(() -> Timetable.lastDue(MailChoice.NONE, now, SETTINGS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void settingsThatWouldBreakAMailAreRefusedAtTheStart() {
        assertThatThrownBy(() -> settings(0, "#095b41")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings(21, "#095b41")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings(10, "red;} body{display:none")).isInstanceOf(IllegalArgumentException.class);
    }

    private static NewsMailSettings settings(int most, String accent) {
        return new NewsMailSettings(
                LocalTime.of(17, 30),
                DayOfWeek.FRIDAY,
                LocalTime.of(12, 30),
                Duration.ofMinutes(1),
                most,
                accent,
                "#66c7a0",
                30);
    }
}
