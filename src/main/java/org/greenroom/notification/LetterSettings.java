package org.greenroom.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Printed letters ({@code greenroom.letters.*}).
 *
 * @param perBatch how many letters one file holds at most; 1 to 2,000
 */
@ConfigurationProperties("greenroom.letters")
public record LetterSettings(@DefaultValue("300") int perBatch) {

    public LetterSettings {
        if (perBatch < 1 || perBatch > 2000) {
            throw new IllegalArgumentException("greenroom.letters.per-batch must be 1 to 2000");
        }
    }
}
