package org.greenroom.consent.wording;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of wordings ({@code greenroom.consent.wording.*}), so that what members read on a phone stays short.
 *
 * @param titleLongest characters of a title
 * @param textLongest characters of each of the other texts
 */
@ConfigurationProperties("greenroom.consent.wording")
public record WordingSettings(
        @DefaultValue("45") int titleLongest,
        @DefaultValue("400") int textLongest) {

    public WordingSettings {
        if (titleLongest < 1 || textLongest < 1) {
            throw new IllegalArgumentException("A wording needs room for words");
        }
    }
}
