package org.greenroom.ballot;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Notices of ballots ({@code greenroom.ballot-notices.*}).
 *
 * @param reminderHours how many hours before the close a new ballot reminds; officers change it for each ballot
 * @param closingSoon from how long before the close on a reminder says that voting closes soon
 * @param most how many reminders can be planned for one ballot
 * @param mostHours the most hours before the close
 * @param grace how late a planned reminder may still go, after an interruption; later it is left out
 * @param lookEvery how often due notices are looked for
 */
@ConfigurationProperties("greenroom.ballot-notices")
public record NoticeSettings(
        @DefaultValue({"120", "24"}) List<Integer> reminderHours,
        @DefaultValue("36h") Duration closingSoon,
        @DefaultValue("8") int most,
        @DefaultValue("2160") int mostHours,
        @DefaultValue("6h") Duration grace,
        @DefaultValue("10s") Duration lookEvery) {

    public NoticeSettings {
        reminderHours = List.copyOf(reminderHours);
        if (reminderHours.size() > most
                || reminderHours.stream().anyMatch(hours -> hours < 1 || hours > mostHours)
                || reminderHours.stream().distinct().count() != reminderHours.size()) {
            throw new IllegalArgumentException(
                    "The reminder hours of greenroom.ballot-notices are not within its limits");
        }
    }
}
