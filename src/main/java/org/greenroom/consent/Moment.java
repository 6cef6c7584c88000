package org.greenroom.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.greenroom.texts.Times;

/**
 * What a decision is measured by: the time and the wordings as they stand.
 *
 * @param now the time
 * @param current number of each use’s current wording
 * @param lastMaterial number of each use’s last wording that changed its substance
 */
record Moment(Instant now, Map<Use, Integer> current, Map<Use, Integer> lastMaterial) {

    LocalDate today() {
        return now.atZone(Times.ZONE).toLocalDate();
    }

    int currentWording(Use use) {
        return current.getOrDefault(use, 1);
    }
}
